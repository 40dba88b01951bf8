package shortlist.corpus.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.PreparedBatch;
import tools.jackson.databind.json.JsonMapper;

/**
 * When documents first came into the index: what tells new ones from those that were there. The
 * facts are kept when documents are made again.
 */
public final class Arrivals {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Store store;

  Arrivals(Store store) {
    this.store = store;
  }

  /** The latest arrival of all, to the millisecond; the epoch if nothing came yet. */
  public Instant latest() {
    return Instant.ofEpochMilli(store.read(handle -> handle
        .createQuery("SELECT coalesce(max(at), 0) FROM arrival")
        .mapTo(Long.class)
        .one()));
  }

  /** When these documents came, by id; those that never did are left out. */
  public Map<String, Instant> of(Collection<String> documentIds) {
    Map<String, Instant> arrivals = new HashMap<>();
    store.read(handle -> handle.createQuery("""
      SELECT document_id, at FROM arrival
      WHERE document_id IN (SELECT value FROM json_each(:ids))""")
        .bind("ids", JSON.writeValueAsString(documentIds))
        .map((row, context) -> Map.entry(row.getString("document_id"),
            Instant.ofEpochMilli(row.getLong("at"))))
        .list()).forEach(arrival -> arrivals.put(arrival.getKey(), arrival.getValue()));
    return arrivals;
  }

  /** Notes that documents came; one that came before keeps its time. */
  public void note(Map<String, Instant> arrivals) {
    store.write(handle -> {
      PreparedBatch batch = handle.prepareBatch(
          "INSERT OR IGNORE INTO arrival (document_id, at) VALUES (:document, :at)");
      arrivals.forEach((id, at) -> batch.bind("document", id)
          .bind("at", at.toEpochMilli())
          .add());
      return arrivals.isEmpty() ? 0 : batch.execute().length;
    });
  }
}
