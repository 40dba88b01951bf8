package shortlist.recommender.mix;

import java.util.HashSet;
import java.util.Set;
import shortlist.corpus.duplicate.NearIndex;
import shortlist.corpus.store.Documents.Entry;
import shortlist.recommender.candidate.Titles;

/** Tells which documents repeat one that came before: nearly its text, or its title. */
final class Copies {

  private final Set<String> titles = new HashSet<>();
  private final NearIndex texts = new NearIndex();

  /** Adds a document unless it is a copy; says whether it was added. */
  boolean add(Entry document) {
    String title = Titles.plain(document.metadata().title());
    if (texts.hasNear(document.fingerprint())
        || (Titles.isTelling(title) && !titles.add(title))) {
      return false;
    }
    texts.add(document.fingerprint());
    return true;
  }
}
