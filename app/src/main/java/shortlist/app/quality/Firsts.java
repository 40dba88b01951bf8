package shortlist.app.quality;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import shortlist.corpus.store.Rankings.Ranked;
import shortlist.corpus.store.Store;
import shortlist.recommender.Suggestion;

/** Notes the first of a ranking, so that it can be seen how they drift. */
public final class Firsts {

  /** So many are noted. */
  public static final int COUNT = 20;

  private Firsts() {}

  /** Notes them for today (UTC), in the place of what was noted of today before. */
  public static void note(Store store, List<Suggestion> suggestions) {
    store.rankings()
        .note(LocalDate.now(ZoneOffset.UTC),
            suggestions.stream()
                .limit(COUNT)
                .map(suggestion -> new Ranked(suggestion.id(), suggestion.score()))
                .toList());
  }
}
