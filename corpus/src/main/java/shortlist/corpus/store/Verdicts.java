package shortlist.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import shortlist.corpus.engagement.PassedOver;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;

/** What the editor said of documents, and which documents the editor was shown. */
public final class Verdicts {

  /** Two looks at a list within this time are one, in milliseconds. */
  private static final long SITTING = Duration.ofHours(1).toMillis();
  private static final int MOST_SEEN = 100;

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

  /**
   * Takes a verdict back, if it is still the newest on its document.
   *
   * @param at when it was given, to the millisecond
   * @return whether it was
   */
  public boolean undo(String documentId, Instant at) {
    return store.write(handle -> handle.createUpdate("""
      DELETE FROM verdict
      WHERE id = (SELECT max(id) FROM verdict WHERE document_id = :document) AND at = :at""")
        .bind("document", documentId)
        .bind("at", at.toEpochMilli())
        .execute() > 0);
  }

  /** The verdict that was given last of all; empty if there is none. */
  public Optional<Verdict> last() {
    return store.read(handle -> handle.createQuery("""
      SELECT document_id, decision, reason, at FROM verdict ORDER BY id DESC LIMIT 1""")
        .map((row, context) -> verdict(row))
        .findOne());
  }

  /** The newest verdict on each of these documents that has one, by the document's id. */
  public Map<String, Verdict> of(Collection<String> documentIds) {
    return byDocument(store.read(handle -> handle.createQuery("""
      SELECT document_id, decision, reason, at FROM verdict
      WHERE id IN (SELECT max(id) FROM verdict
        WHERE document_id IN (SELECT value FROM json_each(:ids)) GROUP BY document_id)""")
        .bind("ids", Lists.write(List.copyOf(documentIds)))
        .map((row, context) -> verdict(row))
        .list()));
  }

  /**
   * A verdict in the order in which they were given.
   *
   * @param id counts up with each verdict
   */
  public record Given(long id, Verdict verdict) {}

  /**
   * The next verdicts that were not taken back, in the order in which they were given; earlier ones
   * on the same document are among them.
   *
   * @param after only those of a higher number; 0 for the first
   * @param limit at most so many
   */
  public List<Given> after(long after, int limit) {
    return store.read(handle -> handle.createQuery("""
      SELECT id, document_id, decision, reason, at FROM verdict
      WHERE id > :after ORDER BY id LIMIT :limit""")
        .bind("after", after)
        .bind("limit", limit)
        .map((row, context) -> new Given(row.getLong("id"), verdict(row)))
        .list());
  }

  /** The newest verdict on a document. */
  public Optional<Verdict> find(String documentId) {
    return Optional.ofNullable(of(List.of(documentId)).get(documentId));
  }

  /** The newest verdict on each document, by the document's id. */
  public Map<String, Verdict> latest() {
    return byDocument(store.read(handle -> handle.createQuery("""
      SELECT document_id, decision, reason, at FROM verdict
      WHERE id IN (SELECT max(id) FROM verdict GROUP BY document_id)""")
        .map((row, context) -> verdict(row))
        .list()));
  }

  /**
   * Records that the editor was shown these documents, in this order from position 1. The best
   * place within an hour counts, once: a list that is looked at again after each verdict is one
   * sitting. Beyond the first {@value #MOST_SEEN} nothing is recorded, for nobody looks so far.
   */
  public void shown(List<String> documentIds, Instant at) {
    if (documentIds.isEmpty()) {
      return;
    }
    Map<String, Integer> places = new LinkedHashMap<>();
    for (String id : documentIds.subList(0, Math.min(MOST_SEEN, documentIds.size()))) {
      places.putIfAbsent(id, places.size() + 1);
    }
    shown(places, at);
  }

  /**
   * Records the same of documents that were looked at one by one.
   *
   * @param places where each stood in the list, from 1, by its id
   */
  public void shown(Map<String, Integer> places, Instant at) {
    store.write(handle -> {
      long since = Math.max(at.toEpochMilli() - SITTING, lastPublished(handle));
      PreparedBatch again = handle.prepareBatch("""
        UPDATE impression SET position = min(position, :position)
        WHERE document_id = :document AND at > :since AND at <= :at""");
      PreparedBatch first = handle.prepareBatch(
          """
            INSERT OR IGNORE INTO impression (document_id, position, at) SELECT :document, :position, :at
            WHERE NOT EXISTS (SELECT 1 FROM impression
              WHERE document_id = :document AND at > :since AND at <= :at)""");
      places.forEach((id, place) -> {
        for (PreparedBatch batch : List.of(again, first)) {
          batch.bind("document", id)
              .bind("position", place)
              .bind("since", since)
              .bind("at", at.toEpochMilli())
              .add();
        }
      });
      return again.execute().length + first.execute().length;
    });
  }

  /** Which of these documents the editor was shown since an edition was published last. */
  public Set<String> seen(Collection<String> documentIds) {
    return store.read(handle -> handle.createQuery("""
      SELECT DISTINCT document_id FROM impression
      WHERE document_id IN (SELECT value FROM json_each(:ids)) AND at > :since""")
        .bind("ids", Lists.write(List.copyOf(documentIds)))
        .bind("since", lastPublished(handle))
        .mapTo(String.class)
        .set());
  }

  /**
   * The documents that were shown before an edition was published and not taken, once for each such
   * edition, in the order of the editions and of their ids. What stands in any edition, and what
   * has a verdict, was not passed over; an edition without links passes over nothing.
   */
  public List<PassedOver> passedOver() {
    NavigableMap<Long, Integer> editions = new TreeMap<>();
    Map<Long, Map<String, PassedOver>> byEdition = new TreeMap<>();
    store.read(handle -> {
      handle.createQuery("""
        SELECT number, published_at FROM edition WHERE published_at IS NOT NULL
          AND EXISTS (SELECT 1 FROM slot WHERE edition = number)""")
          .map((row, context) -> Map.entry(row.getLong("published_at"), row.getInt("number")))
          .forEach(edition -> editions.put(edition.getKey(), edition.getValue()));
      handle.createQuery("""
        SELECT document_id, position, at FROM impression
        WHERE document_id NOT IN (SELECT document_id FROM slot WHERE document_id IS NOT NULL)
          AND document_id NOT IN (SELECT document_id FROM verdict)""")
          .map((row, context) -> new Impression(row.getString("document_id"),
              row.getInt("position"), row.getLong("at")))
          .forEach(seen -> seen.before(editions)
              .ifPresent(passed -> byEdition
                  .computeIfAbsent(passed.publishedAt().toEpochMilli(), _ -> new TreeMap<>())
                  .merge(passed.documentId(), passed, Verdicts::together)));
      return byEdition.size();
    });
    return byEdition.values().stream().flatMap(passed -> passed.values().stream()).toList();
  }

  /** A document that the editor was shown in one sitting, at its best place. */
  private record Impression(String documentId, int position, long at) {

    /** That it was passed over, by the first edition that was published after it. */
    Optional<PassedOver> before(NavigableMap<Long, Integer> editions) {
      return Optional.ofNullable(editions.higherEntry(at))
          .map(edition -> new PassedOver(documentId, edition.getValue(),
              Instant.ofEpochMilli(edition.getKey()), position, 1));
    }
  }

  private static Map<String, Verdict> byDocument(List<Verdict> verdicts) {
    return verdicts.stream().collect(Collectors.toMap(Verdict::documentId, Function.identity()));
  }

  private static Verdict verdict(ResultSet row) throws SQLException {
    return new Verdict(row.getString("document_id"),
        Decision.ofLabel(row.getString("decision")).orElse(Decision.LATER),
        row.getString("reason"), Instant.ofEpochMilli(row.getLong("at")));
  }

  private static PassedOver together(PassedOver one, PassedOver other) {
    return new PassedOver(one.documentId(), one.edition(), one.publishedAt(),
        Math.min(one.position(), other.position()), one.times() + other.times());
  }

  private static long lastPublished(Handle handle) {
    return handle.createQuery("SELECT coalesce(max(published_at), 0) FROM edition")
        .mapTo(Long.class)
        .one();
  }
}
