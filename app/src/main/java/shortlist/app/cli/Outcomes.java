package shortlist.app.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.store.Census.PageCounts;
import shortlist.corpus.store.FetchOutcome;

/** Counts by outcome, as they are printed. */
final class Outcomes {

  private Outcomes() {}

  /** Those that there are, as in {@code 3 fetched, 1 missing, 2 never visited}. */
  static String words(PageCounts pages) {
    Stream<String> visited = pages.outcomes()
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> words(entry.getValue(), entry.getKey().label().replace('_', ' ')));
    return Stream.concat(visited, Stream.of(words(pages.unvisited(), "never visited")))
        .collect(Collectors.joining(", "));
  }

  /** All, by label. */
  static Map<String, @Nullable Object> json(Map<FetchOutcome, Long> counts) {
    Map<String, @Nullable Object> json = Console.object();
    counts.forEach((outcome, count) -> json.put(outcome.label(), count));
    return json;
  }

  private static String words(long count, String label) {
    return String.format(Locale.ROOT, "%,d %s", count, label);
  }
}
