package shortlist.recommender.mix;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import shortlist.corpus.duplicate.Fingerprint;
import shortlist.corpus.store.Documents.Entry;
import shortlist.recommender.candidate.Titles;

/** Tells which documents repeat one that came before: nearly its text, or its title. */
final class Copies {

  private final Set<String> titles = new HashSet<>();
  private long[] texts = new long[64];
  private int size;

  /** Adds a document unless it is a copy; says whether it was added. */
  boolean add(Entry document) {
    String title = Titles.plain(document.metadata().title());
    if (isNearOne(document.fingerprint()) || (Titles.isTelling(title) && !titles.add(title))) {
      return false;
    }
    texts = size < texts.length ? texts : Arrays.copyOf(texts, size * 2);
    texts[size++] = document.fingerprint().bits();
    return true;
  }

  private boolean isNearOne(Fingerprint text) {
    for (int i = 0; i < size; i++) {
      if (text.isNear(new Fingerprint(texts[i]))) {
        return true;
      }
    }
    return false;
  }
}
