package shortlist.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well documents answer queries, as people judged them.
 *
 * @param grades by query and document; above 0 for those that answer it. What was not judged does
 *        not
 */
record Judgments(Map<String, Map<String, Integer>> grades) {

  /**
   * Reads lines of a query, a number without meaning, a document and its grade.
   *
   * @throws NumberFormatException if a grade is none
   */
  static Judgments read(Path file) throws IOException {
    Map<String, Map<String, Integer>> grades = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.strip().split("\\s+", -1);
      if (parts.length >= 4) {
        grades.computeIfAbsent(parts[0], _ -> new HashMap<>())
            .put(parts[2], Integer.parseInt(parts[3]));
      }
    }
    return new Judgments(grades);
  }

  /** The queries that some document answers, in the order of their ids. */
  List<String> answerable() {
    return grades.keySet()
        .stream()
        .filter(query -> of(query).values().stream().anyMatch(grade -> grade > 0))
        .sorted()
        .toList();
  }

  /** The grades of the documents judged for a query. */
  Map<String, Integer> of(String query) {
    return grades.getOrDefault(query, Map.of());
  }
}
