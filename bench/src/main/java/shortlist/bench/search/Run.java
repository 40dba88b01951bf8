package shortlist.bench.search;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import shortlist.indexer.search.Ranked;

/**
 * What a contender found.
 *
 * @param byQuery the documents found for each query, by its id
 */
record Run(Map<String, List<Ranked>> byQuery) {

  /** As {@code trec_eval} ranks: it keeps scores as floats, and equals by their ids, downwards. */
  private static final Comparator<Ranked> BEST_FIRST = Comparator
      .<Ranked>comparingDouble(Run::written)
      .thenComparing(Ranked::id)
      .reversed();

  /** The ids of the documents found for a query, the best first. */
  List<String> ranked(String query) {
    return byQuery.getOrDefault(query, List.of())
        .stream()
        .sorted(BEST_FIRST)
        .map(Ranked::id)
        .toList();
  }

  /** Writes the lines that {@code trec_eval} reads: query, Q0, document, rank, score, tag. */
  void write(Path file, String tag) throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (Map.Entry<String, List<Ranked>> query : byQuery.entrySet()) {
        int rank = 0;
        for (Ranked found : query.getValue()) {
          lines.append(query.getKey()).append(" Q0 ").append(found.id()).append(' ');
          lines.append(String.valueOf(++rank)).append(' ');
          lines.append(text(found)).append(' ').append(tag).append('\n');
        }
      }
    }
  }

  /** With as many decimals as the command line writes. */
  private static String text(Ranked found) {
    return String.format(Locale.ROOT, "%.6f", found.score());
  }

  private static float written(Ranked found) {
    return Float.parseFloat(text(found));
  }
}
