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

  /** Writes the pages that keep too little of their expected text, the worst first. */
  static void writeLosses(Path file, List<Result> results) throws IOException {
    record Loss(String id, double kept) {}
    List<Loss> losses = results.stream()
        .map(r -> new Loss(r.page().id(), KeptScore.of(r.page().truth(), r.output())))
        .filter(loss -> loss.kept() < KeptScore.ENOUGH)
        .sorted(Comparator.comparingDouble(Loss::kept))
        .toList();
    Files.write(file,
        losses.stream().map(loss -> "%.3f\t%s".formatted(loss.kept(), loss.id())).toList());
  }
}
