package shortlist.recommender.mix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.duplicate.Fingerprint;
import shortlist.corpus.duplicate.NearIndex;
import shortlist.corpus.store.Documents.Entry;
import shortlist.recommender.candidate.Titles;
import shortlist.recommender.rank.Scored;

/** Folds what repeats something better: nearly its text, or its title. Any number of candidates. */
final class Copies {

  private final Map<String, Story> titles = new HashMap<>();
  private final Map<Fingerprint, Story> fingerprints = new HashMap<>();
  private final NearIndex texts = new NearIndex();

  private Copies() {}

  /** The stories of an order, by the place of their best. */
  static List<Story> fold(List<Scored> order) {
    Copies copies = new Copies();
    List<Story> stories = new ArrayList<>();
    for (Scored scored : order) {
      Story known = copies.find(scored.candidate().entry());
      if (known == null) {
        known = new Story(scored);
        stories.add(known);
      } else {
        known.add(scored);
      }
      copies.remember(scored.candidate().entry(), known);
    }
    return stories;
  }

  private @Nullable Story find(Entry document) {
    Story sameTitle = titles.get(title(document.metadata()));
    return sameTitle != null
        ? sameTitle
        : texts.nearest(document.fingerprint()).map(fingerprints::get).orElse(null);
  }

  private void remember(Entry document, Story story) {
    String title = title(document.metadata());
    if (Titles.isTelling(title)) {
      titles.putIfAbsent(title, story);
    }
    // Only the best speaks for its story: a copy of a copy may be another text.
    if (story.best().candidate().entry().equals(document)
        && fingerprints.putIfAbsent(document.fingerprint(), story) == null) {
      texts.add(document.fingerprint());
    }
  }

  private static String title(Metadata metadata) {
    return Titles.plain(metadata.title());
  }
}
