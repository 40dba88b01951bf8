package shortlist.bench.extract;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What was made of the pages, for a closer look and for other scorers. */
final class OutputFile {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final int WORDS_SHOWN = 12;

  private OutputFile() {}

  /** Writes a JSON line a page. */
  static void write(Path file, List<Result> results) throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (Result result : results) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", result.page().id());
        line.put("title", result.output().title());
        line.put("authors", result.output().authors());
        line.put("published", result.output().published());
        line.put("text", result.output().text());
        lines.append(JSON.writeValueAsString(line)).append('\n');
      }
    }
  }

  /**
   * Writes the pages that keep too little of their expected text, the worst first: the share that
   * they keep, their names, and the first words lost, with tabs between.
   */
  static void writeLosses(Path file, List<Result> results) throws IOException {
    Files.write(file,
        results.stream()
            .sorted(Comparator.comparingDouble(OutputFile::kept))
            .takeWhile(result -> kept(result) < KeptScore.ENOUGH)
            .map(OutputFile::loss)
            .toList());
  }

  private static double kept(Result result) {
    return KeptScore.of(result.page().truth(), result.output());
  }

  private static String loss(Result result) {
    List<String> lost = KeptScore.lost(result.page().truth(), result.output());
    return "%.3f\t%s\t%s".formatted(kept(result), result.page().id(),
        String.join(" ", lost.subList(0, Math.min(lost.size(), WORDS_SHOWN))));
  }
}
