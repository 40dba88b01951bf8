package shortlist.corpus.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;

/** What the editor said of documents, and which documents the editor was shown. */
public final class Verdicts {

  private final Store store;

  Verdicts(Store store) {
    this.store = store;
  }

  /** Records a verdict; it replaces earlier ones on the same document. */
  public void add(Verdict verdict) {
    store.write(handle -> handle.createUpdate("""
      INSERT INTO verdict (document_id, decision, reason, at)
      VALUES (:document, :decision, :reason, :at)""")
        .bind("document", verdict.documentId())
        .bind("decision", verdict.decision().label())
        .bind("reason", verdict.reason())
        .bind("at", verdict.at().toEpochMilli())
        .execute());
  }

  /** What was said of a document counts for another from now on, unless that has its own. */
  public void passOn(String documentId, String otherId) {
    store.write(handle -> handle.createUpdate("""
      INSERT INTO verdict (document_id, decision, reason, at)
      SELECT :other, decision, reason, at FROM verdict WHERE document_id = :document
        AND NOT EXISTS (SELECT 1 FROM verdict WHERE document_id = :other) ORDER BY id""")
        .bind("document", documentId)
        .bind("other", otherId)
        .execute());
  }

  /** Takes the newest verdict on a document back, if there is one. */
  public void undo(String documentId) {
    store.write(handle -> handle.execute(
        "DELETE FROM verdict WHERE id = (SELECT max(id) FROM verdict WHERE document_id = ?)",
        documentId));
  }

  /** The newest verdict on each document, by the document's id. */
  public Map<String, Verdict> latest() {
    List<Verdict> verdicts = store.read(handle -> handle.createQuery("""
      SELECT document_id, decision, reason, at FROM verdict
      WHERE id IN (SELECT max(id) FROM verdict GROUP BY document_id)""")
        .map((row, context) -> new Verdict(row.getString("document_id"),
            Decision.ofLabel(row.getString("decision")).orElse(Decision.LATER),
            row.getString("reason"), Instant.ofEpochMilli(row.getLong("at"))))
        .list());
    return verdicts.stream().collect(Collectors.toMap(Verdict::documentId, Function.identity()));
  }

  /** Records that the editor was shown these documents, in this order from position 1. */
  public void shown(List<String> documentIds, Instant at) {
    store.write(handle -> {
      PreparedBatch batch = handle.prepareBatch("""
        INSERT OR IGNORE INTO impression (document_id, position, at)
        VALUES (:document, :position, :at)""");
      for (int i = 0; i < documentIds.size(); i++) {
        batch.bind("document", documentIds.get(i))
            .bind("position", i + 1)
            .bind("at", at.toEpochMilli())
            .add();
      }
      return documentIds.isEmpty() ? 0 : batch.execute().length;
    });
  }

  /**
   * The documents that were passed over: rejected, or shown before an edition was published and
   * neither accepted, put off, nor in any edition.
   */
  public Set<String> passedOver() {
    Set<String> shown = Set.copyOf(store.read(handle -> handle.createQuery("""
      SELECT DISTINCT document_id FROM impression
      WHERE at < (SELECT max(published_at) FROM edition)
        AND document_id NOT IN (SELECT document_id FROM slot WHERE document_id IS NOT NULL)""")
        .mapTo(String.class)
        .list()));
    Map<String, Verdict> verdicts = latest();
    Set<String> passedOver = shown.stream()
        .filter(id -> !verdicts.containsKey(id))
        .collect(Collectors.toSet());
    verdicts.values()
        .stream()
        .filter(verdict -> verdict.decision() == Decision.REJECT)
        .forEach(verdict -> passedOver.add(verdict.documentId()));
    return passedOver;
  }
}
