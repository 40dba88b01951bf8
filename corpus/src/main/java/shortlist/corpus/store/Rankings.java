package shortlist.corpus.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The first of the ranking on each day that it was made. */
public final class Rankings {

  private final Store store;

  Rankings(Store store) {
    this.store = store;
  }

  /** A document in its place, with the score that brought it there. */
  public record Ranked(String documentId, double score) {}

  /**
   * Keeps the first of a ranking; what was kept of that day before is replaced. Writes nothing if
   * it is just the same, or empty.
   *
   * @param first best first
   */
  public void note(LocalDate day, List<Ranked> first) {
    if (first.isEmpty() || store.read(handle -> of(handle, day)).equals(first)) {
      return;
    }
    store.write(handle -> {
      handle.execute("DELETE FROM ranked WHERE day = ?", day.toString());
      PreparedBatch batch = handle.prepareBatch(
          "INSERT INTO ranked (day, place, document_id, score) VALUES (?, ?, ?, ?)");
      for (int place = 0; place < first.size(); place++) {
        batch.add(day.toString(), place + 1, first.get(place).documentId(),
            first.get(place).score());
      }
      return batch.execute().length;
    });
  }

  /** What was kept since a day, that day included: by day, the oldest first, best first. */
  public Map<LocalDate, List<Ranked>> since(LocalDate day) {
    return store.read(handle -> handle
        .createQuery("SELECT * FROM ranked WHERE day >= :day ORDER BY day, place")
        .bind("day", day.toString())
        .map((row, context) -> Map.entry(LocalDate.parse(row.getString("day")),
            new Ranked(row.getString("document_id"), row.getDouble("score"))))
        .collect(Collectors.groupingBy(Map.Entry::getKey, TreeMap::new,
            Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
  }

  /** The ids of all documents that ever were among the first. */
  public Set<String> everFirst() {
    return store.read(handle -> handle.createQuery("SELECT DISTINCT document_id FROM ranked")
        .mapTo(String.class)
        .collect(Collectors.toSet()));
  }

  private static List<Ranked> of(Handle handle, LocalDate day) {
    return handle.createQuery(
        "SELECT document_id, score FROM ranked WHERE day = :day ORDER BY place")
        .bind("day", day.toString())
        .map((row, context) -> new Ranked(row.getString("document_id"), row.getDouble("score")))
        .list();
  }
}
