package shortlist.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.archive.Location;
import shortlist.corpus.link.WebUrl;

/** The history of fetches: what became of each address that was visited. */
public final class Pages {

  private static final int BATCH = 1_000;

  private final Store store;

  Pages(Store store) {
    this.store = store;
  }

  /**
   * The end of a visit.
   *
   * @param id of the page
   * @param outcome how it ended
   * @param at when
   * @param answer what came back
   * @param archived where the response stands and what identifies it; null unless fetched
   * @param redirectTo where the page sends visitors; null unless redirected
   * @param note what went wrong or is worth knowing, in plain words; null if nothing is
   * @param next the next visit
   */
  public record Visit(
      long id,
      FetchOutcome outcome,
      Instant at,
      Answer answer,
      @Nullable Archived archived,
      @Nullable WebUrl redirectTo,
      @Nullable String note,
      Next next) {

    /** The same visit with another time for the next one. */
    public Visit withNext(Next other) {
      return new Visit(id, outcome, at, answer, archived, redirectTo, note, other);
    }
  }

  /**
   * What came back.
   *
   * @param status the HTTP status; 0 if there was no answer
   * @param contentType its media type; null if unknown
   * @param bytes of its body, on the wire
   */
  public record Answer(int status, @Nullable String contentType, long bytes) {

    /** Nothing came back. */
    public static final Answer NONE = new Answer(0, null, 0);
  }

  /**
   * When to visit again.
   *
   * @param dueAt null for never
   * @param interval between visits, as it seems fit by now
   * @param failures in a row, with this visit
   * @param late how many times in a row another entry of the source told its news sooner;
   *        {@link #NO_ENTRY} for a page that tells none
   */
  public record Next(@Nullable Instant dueAt, Duration interval, int failures, int late) {

    /** So late that a run never asks it for news. */
    public static final int NO_ENTRY = 1_000;
  }

  /**
   * An archived response.
   *
   * @param location of its record
   * @param digest of its body
   * @param etag of the response; null if it had none
   * @param lastModified of the response; null if it had none
   */
  public record Archived(
      Location location, String digest, @Nullable String etag, @Nullable String lastModified) {}

  /**
   * A page with an archived response.
   *
   * @param id of the page
   * @param url of the page
   * @param location of its response
   * @param digest of its response's body
   */
  public record Stored(long id, WebUrl url, Location location, String digest) {}

  /**
   * A page as it is listed.
   *
   * @param url of the page
   * @param canonicalUrl of its document; null if it gave none
   * @param outcome of the last visit; null if there was none yet
   * @param status of the last visit; 0 if there was no answer
   * @param contentType of the archived response; null if unknown
   * @param fetchedAt the last visit; null if there was none yet
   * @param digest of the archived response; null if there is none
   * @param error of the last visit, or of reading its response; null if there was none
   * @param title of its document; null if it gave none
   * @param published the day of its document; null if unknown
   * @param kind of its document; null if it gave none
   */
  public record Listed(
      WebUrl url,
      @Nullable String canonicalUrl,
      @Nullable FetchOutcome outcome,
      int status,
      @Nullable String contentType,
      @Nullable Instant fetchedAt,
      @Nullable String digest,
      @Nullable String error,
      @Nullable String title,
      @Nullable LocalDate published,
      @Nullable String kind) {}

  /**
   * Records how visits ended; the archive must have been synced before. A page that redirects to
   * itself under the other scheme has that scheme from then on.
   */
  public void record(Collection<Visit> visits) {
    if (visits.isEmpty()) {
      return;
    }
    store.write(handle -> {
      update(handle, visits);
      return log(handle, visits);
    });
  }

  private static void update(Handle handle, Collection<Visit> visits) {
    PreparedBatch batch = handle.prepareBatch("""
      UPDATE page SET outcome = :outcome, status = :status, fetched_at = :at, bytes = :bytes,
        content_type = coalesce(:type, content_type), redirect_to = :redirect, error = :note,
        url = CASE WHEN substr(url, instr(url, ':') + 3) = :target THEN :redirect ELSE url END,
        due_at = :due, interval = :interval, failures = :failures, late = :late,
        etag = CASE WHEN :segment IS NULL THEN etag ELSE :etag END,
        last_modified = CASE WHEN :segment IS NULL THEN last_modified ELSE :modified END,
        digest = coalesce(:digest, digest), segment = coalesce(:segment, segment),
        position = coalesce(:position, position),
        archived_at = CASE WHEN :segment IS NULL THEN archived_at ELSE :at END
      WHERE id = :id""");
    for (Visit visit : visits) {
      Archived archived = visit.archived();
      WebUrl target = visit.redirectTo();
      batch.bind("id", visit.id())
          .bind("outcome", visit.outcome())
          .bind("status", visit.answer().status())
          .bind("at", visit.at().toEpochMilli())
          .bind("bytes", visit.answer().bytes())
          .bind("type", visit.answer().contentType())
          .bind("redirect", target == null ? null : target.text())
          .bind("target", target == null ? null : Address.of(target).text())
          .bind("note", visit.note())
          .bind("due", Rows.millis(visit.next().dueAt()))
          .bind("interval", visit.next().interval().toMillis())
          .bind("failures", visit.next().failures())
          .bind("late", visit.next().late())
          .bind("etag", archived == null ? null : archived.etag())
          .bind("modified", archived == null ? null : archived.lastModified())
          .bind("digest", archived == null ? null : archived.digest())
          .bind("segment", archived == null ? null : archived.location().segment())
          .bind("position", archived == null ? null : archived.location().offset())
          .add();
    }
    batch.execute();
  }

  private static int log(Handle handle, Collection<Visit> visits) {
    PreparedBatch batch = handle.prepareBatch("""
      INSERT OR REPLACE INTO visit (page_id, at, outcome, status, bytes, note, segment, position)
      VALUES (:page, :at, :outcome, :status, :bytes, :note, :segment, :position)""");
    for (Visit visit : visits) {
      Archived archived = visit.archived();
      batch.bind("page", visit.id())
          .bind("at", visit.at().toEpochMilli())
          .bind("outcome", visit.outcome())
          .bind("status", visit.answer().status())
          .bind("bytes", visit.answer().bytes())
          .bind("note", note(visit))
          .bind("segment", archived == null ? null : archived.location().segment())
          .bind("position", archived == null ? null : archived.location().offset())
          .add();
    }
    return batch.execute().length;
  }

  private static @Nullable String note(Visit visit) {
    return visit.redirectTo() == null ? visit.note() : "to " + visit.redirectTo();
  }

  /** The next pages with an archived response, at most {@code limit}. */
  public List<Stored> stored(long afterId, int limit) {
    return store.read(handle -> handle.createQuery("""
      SELECT id, url, segment, position, digest FROM page
      WHERE segment IS NOT NULL AND id > :after ORDER BY id LIMIT :limit""")
        .bind("after", afterId)
        .bind("limit", limit)
        .map((row, context) -> new Stored(row.getLong("id"), WebUrl.of(row.getString("url")),
            new Location(row.getString("segment"), row.getLong("position")),
            row.getString("digest")))
        .list());
  }

  /** The address that a page was asked for under, whichever scheme {@code url} has. */
  public Optional<WebUrl> find(WebUrl url) {
    return findBy(url, "url");
  }

  /** Where the page at {@code url} sent its last visitor, if it did. */
  public Optional<WebUrl> redirectOf(WebUrl url) {
    return findBy(url, "redirect_to");
  }

  /** The page at {@code url}, if it is known, is due at once. */
  public void askAgain(WebUrl url) {
    Address address = Address.of(url);
    store.write(handle -> handle
        .createUpdate("UPDATE page SET due_at = 0 WHERE %s".formatted(Address.MATCHES))
        .bind("key", address.key())
        .bind("address", address.text())
        .execute());
  }

  private Optional<WebUrl> findBy(WebUrl url, String column) {
    Address address = Address.of(url);
    return store.read(handle -> handle
        .createQuery("SELECT %s AS found FROM page WHERE %s AND %s IS NOT NULL"
            .formatted(column, Address.MATCHES, column))
        .bind("key", address.key())
        .bind("address", address.text())
        .map((row, context) -> WebUrl.of(row.getString("found")))
        .findOne());
  }

  /** All pages that were visited, in the order in which they were met. */
  public void forEach(Consumer<Listed> visitor) {
    List<Numbered> batch = after(0, BATCH);
    while (!batch.isEmpty()) {
      batch.forEach(page -> visitor.accept(page.listed()));
      batch = after(batch.getLast().id(), BATCH);
    }
  }

  /**
   * The addresses of sources whose last visit gave nothing to read and led nowhere else, or that
   * were not visited yet.
   */
  public List<Listed> fruitless(Collection<Long> sourceIds) {
    return store.read(handle -> handle.createQuery("""
      SELECT page.*, NULL AS canonical, NULL AS title, NULL AS published, NULL AS kind FROM page
      WHERE role = 'START' AND role <> 'PAGE'
        AND (outcome IS NULL OR outcome IN ('FAILED', 'MISSING', 'SKIPPED', 'DISALLOWED'))
        AND source_id IN (SELECT value FROM json_each(:sources)) ORDER BY id""")
        .bind("sources", List.copyOf(sourceIds).toString())
        .map((row, context) -> listed(row))
        .list());
  }

  /**
   * A page in the order in which pages were met.
   *
   * @param id counts up with each page
   */
  public record Numbered(long id, Listed listed) {}

  /**
   * The next pages that were visited, in the order in which they were met.
   *
   * @param after only those of a higher number; 0 for the first
   * @param limit at most so many
   */
  public List<Numbered> after(long after, int limit) {
    return store.read(handle -> handle.createQuery("""
      SELECT page.*, document.url AS canonical, document.title, document.published, document.kind
      FROM page LEFT JOIN document ON document.id = page.document_id
      WHERE page.outcome IS NOT NULL AND page.id > :after ORDER BY page.id LIMIT :limit""")
        .bind("after", after)
        .bind("limit", limit)
        .map((row, context) -> new Numbered(row.getLong("id"), listed(row)))
        .list());
  }

  private static Listed listed(ResultSet row) throws SQLException {
    String published = row.getString("published");
    String outcome = row.getString("outcome");
    return new Listed(WebUrl.of(row.getString("url")), row.getString("canonical"),
        outcome == null ? null : FetchOutcome.valueOf(outcome), row.getInt("status"),
        row.getString("content_type"), Rows.instant(row, "fetched_at"), row.getString("digest"),
        row.getString("error"), row.getString("title"),
        published == null ? null : LocalDate.parse(published), row.getString("kind"));
  }
}
