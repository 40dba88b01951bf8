package shortlist.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.archive.Location;
import shortlist.corpus.link.WebUrl;

/**
 * The frontier and the history of fetches. Each address is one row, whichever its scheme: first
 * met, then fetched and visited again when it is due.
 */
public final class Pages {

  private final Store store;

  Pages(Store store) {
    this.store = store;
  }

  /**
   * An address for the frontier.
   *
   * @param url the address
   * @param sourceId the source it was found through
   * @param role what it is expected to be
   * @param depth links followed from the source's address to it
   * @param hops redirects that led to it
   * @param priority 0 to 1, best first
   */
  public record Discovered(
      WebUrl url, long sourceId, PageRole role, int depth, int hops, double priority) {}

  /**
   * An address that is due, with what a conditional request needs.
   *
   * @param id of the page
   * @param page as it was discovered
   * @param etag of the archived response; null if it had none
   * @param lastModified of the archived response; null if it had none
   * @param archivedAt when the archived response was received, whatever visits came after; null if
   *        there is none
   */
  public record Due(
      long id,
      Discovered page,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable Instant archivedAt) {}

  /**
   * A host with work to do.
   *
   * @param host with its port if it has one
   * @param due how many of its pages are due
   */
  public record HostQueue(String host, long due) {}

  /**
   * The end of a visit.
   *
   * @param id of the page
   * @param outcome how it ended
   * @param at when
   * @param status the HTTP status; 0 if there was no answer
   * @param contentType the media type of the answer; null if unknown
   * @param archived where the response stands and what identifies it; null unless fetched
   * @param redirectTo where the page sends visitors; null unless redirected
   * @param error what went wrong, in plain words; null if nothing did
   * @param dueAt when to visit again; null for never
   */
  public record Visit(
      long id,
      FetchOutcome outcome,
      Instant at,
      int status,
      @Nullable String contentType,
      @Nullable Archived archived,
      @Nullable WebUrl redirectTo,
      @Nullable String error,
      @Nullable Instant dueAt) {}

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
   * A page whose archived response was not yet made into a document.
   *
   * @param id of the page
   * @param url of the page
   * @param location of its response
   * @param digest of its response
   * @param documentId the document that its previous response gave; null if there was none
   */
  public record Unextracted(
      long id, WebUrl url, Location location, String digest, @Nullable String documentId) {}

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
   * Puts addresses into the frontier. Those met before stay as they are, but for a page that has
   * become the address of a source: it is one from now on, and due.
   *
   * @return how many were new
   */
  public int enqueue(Collection<Discovered> discovered, Instant now) {
    if (discovered.isEmpty()) {
      return 0;
    }
    return store.write(handle -> {
      PreparedBatch batch = handle.prepareBatch("""
        INSERT INTO page
          (url, address, host, source_id, role, depth, hops, priority, due_at)
        VALUES (:url, :address, :host, :source, :role, :depth, :hops, :priority, :due)
        ON CONFLICT (address) DO UPDATE SET source_id = excluded.source_id, role = 'START',
          depth = 0, priority = excluded.priority, due_at = excluded.due_at
        WHERE excluded.role = 'START' AND (page.role = 'PAGE' OR page.source_id IS NULL)""");
      for (Discovered page : discovered) {
        batch.bind("url", page.url().text())
            .bind("address", address(page.url()))
            .bind("host", page.url().authority())
            .bind("source", page.sourceId())
            .bind("role", page.role())
            .bind("depth", page.depth())
            .bind("hops", page.hops())
            .bind("priority", page.priority())
            .bind("due", now.toEpochMilli())
            .add();
      }
      int added = 0;
      for (int count : batch.execute()) {
        added += count;
      }
      return added;
    });
  }

  /** The hosts that have pages of these sources due, those with the most first. */
  public List<HostQueue> hostsDue(Collection<Long> sourceIds, Instant now) {
    return store.read(handle -> handle.createQuery("""
      SELECT host, count(*) AS due FROM page
      WHERE due_at <= :now AND source_id IN (SELECT value FROM json_each(:sources))
      GROUP BY host ORDER BY due DESC, host""")
        .bind("now", now.toEpochMilli())
        .bind("sources", json(sourceIds))
        .map((row, context) -> new HostQueue(row.getString("host"), row.getLong("due")))
        .list());
  }

  /** The best pages of a host and these sources that are due, at most {@code limit}. */
  public List<Due> due(String host, Collection<Long> sourceIds, Instant now, int limit) {
    return store.read(handle -> handle.createQuery("""
      SELECT * FROM page WHERE host = :host AND due_at <= :now
        AND source_id IN (SELECT value FROM json_each(:sources))
      ORDER BY priority DESC, id LIMIT :limit""")
        .bind("host", host)
        .bind("now", now.toEpochMilli())
        .bind("sources", json(sourceIds))
        .bind("limit", limit)
        .map((row, context) -> due(row))
        .list());
  }

  /** When the next page of a host and these sources falls due after {@code now}, if one does. */
  public Optional<Instant> nextDue(String host, Collection<Long> sourceIds, Instant now) {
    return store.read(handle -> handle.createQuery("""
      SELECT due_at FROM page WHERE host = :host AND due_at > :now
        AND source_id IN (SELECT value FROM json_each(:sources))
      ORDER BY due_at LIMIT 1""")
        .bind("host", host)
        .bind("now", now.toEpochMilli())
        .bind("sources", json(sourceIds))
        .map((row, context) -> Instant.ofEpochMilli(row.getLong("due_at")))
        .findOne());
  }

  /** Leaves a host alone: whatever is due there before {@code until} is due then. */
  public void postpone(String host, Instant until) {
    store.write(handle -> handle
        .createUpdate("UPDATE page SET due_at = :until WHERE host = :host AND due_at < :until")
        .bind("host", host)
        .bind("until", until.toEpochMilli())
        .execute());
  }

  /** The start pages of these sources, and where they were redirected to. */
  public List<Discovered> starts(Collection<Long> sourceIds) {
    return store.read(handle -> handle.createQuery("""
      SELECT * FROM page WHERE role = 'START'
        AND source_id IN (SELECT value FROM json_each(:sources)) ORDER BY id""")
        .bind("sources", json(sourceIds))
        .map((row, context) -> due(row).page())
        .list());
  }

  /** Makes the feeds, sitemaps and start pages of the sources due, so that news is looked for. */
  public void revisitEntries(Collection<Long> sourceIds, Instant now) {
    store.write(handle -> {
      PreparedBatch batch = handle.prepareBatch("""
        UPDATE page SET due_at = :now
        WHERE source_id = :source AND role <> 'PAGE' AND (due_at IS NULL OR due_at > :now)""");
      sourceIds.forEach(
          id -> batch.bind("source", id).bind("now", now.toEpochMilli()).add());
      return sourceIds.isEmpty() ? 0 : batch.execute().length;
    });
  }

  /**
   * Records how visits ended; the archive must have been synced before. A page that redirects to
   * itself under the other scheme has that scheme from then on.
   */
  public void record(Collection<Visit> visits) {
    if (visits.isEmpty()) {
      return;
    }
    store.write(handle -> {
      PreparedBatch batch = handle.prepareBatch("""
        UPDATE page SET outcome = :outcome, status = :status, fetched_at = :at,
          content_type = coalesce(:type, content_type), redirect_to = :redirect, error = :error,
          url = CASE WHEN address = :target THEN :redirect ELSE url END,
          due_at = :due, etag = CASE WHEN :segment IS NULL THEN etag ELSE :etag END,
          last_modified = CASE WHEN :segment IS NULL THEN last_modified ELSE :modified END,
          digest = coalesce(:digest, digest), segment = coalesce(:segment, segment),
          position = coalesce(:position, position),
          archived_at = CASE WHEN :segment IS NULL THEN archived_at ELSE :at END
        WHERE id = :id""");
      for (Visit visit : visits) {
        Archived archived = visit.archived();
        batch.bind("id", visit.id())
            .bind("outcome", visit.outcome())
            .bind("status", visit.status())
            .bind("at", visit.at().toEpochMilli())
            .bind("type", visit.contentType())
            .bind("redirect", visit.redirectTo() == null ? null : visit.redirectTo().text())
            .bind("target", visit.redirectTo() == null ? null : address(visit.redirectTo()))
            .bind("error", visit.error())
            .bind("due", millis(visit.dueAt()))
            .bind("etag", archived == null ? null : archived.etag())
            .bind("modified", archived == null ? null : archived.lastModified())
            .bind("digest", archived == null ? null : archived.digest())
            .bind("segment", archived == null ? null : archived.location().segment())
            .bind("position", archived == null ? null : archived.location().offset())
            .add();
      }
      return batch.execute();
    });
  }

  /** How many pages are due. */
  public long countDue(Instant now) {
    return store.read(handle -> handle
        .createQuery("SELECT count(*) FROM page WHERE due_at <= :now")
        .bind("now", now.toEpochMilli())
        .mapTo(Long.class)
        .one());
  }

  /** The next pages with an archived response that is newer than their document. */
  public List<Unextracted> unextracted(long afterId, int limit) {
    return store.read(handle -> handle.createQuery("""
      SELECT id, url, segment, position, digest, document_id FROM page
      WHERE segment IS NOT NULL AND extracted IS NOT digest AND id > :after
      ORDER BY id LIMIT :limit""")
        .bind("after", afterId)
        .bind("limit", limit)
        .map((row, context) -> new Unextracted(row.getLong("id"), WebUrl.of(row.getString("url")),
            new Location(row.getString("segment"), row.getLong("position")),
            row.getString("digest"), row.getString("document_id")))
        .list());
  }

  /** How many pages {@link #unextracted} would give in all. */
  public long countUnextracted() {
    return store.read(handle -> handle
        .createQuery(
            "SELECT count(*) FROM page WHERE segment IS NOT NULL AND extracted IS NOT digest")
        .mapTo(Long.class)
        .one());
  }

  /**
   * Notes that a page's response was made into a document, or gave none.
   *
   * @param documentId null if it gave none
   */
  public void extracted(Unextracted page, @Nullable String documentId) {
    extracted(page, documentId, null);
  }

  /**
   * Notes that a page's response could not be made into a document; one that an earlier response
   * gave stays.
   *
   * @param error why, in plain words
   */
  public void notExtracted(Unextracted page, String error) {
    extracted(page, page.documentId(), error);
  }

  private void extracted(Unextracted page, @Nullable String documentId, @Nullable String error) {
    store.write(handle -> handle.createUpdate("""
      UPDATE page SET extracted = :digest, document_id = :document, error = coalesce(:error, error)
      WHERE id = :id""")
        .bind("digest", page.digest())
        .bind("document", documentId)
        .bind("error", error)
        .bind("id", page.id())
        .execute());
  }

  /** Makes every archived response unextracted again. */
  public void forgetExtractions() {
    store.write(handle -> handle.execute("UPDATE page SET extracted = NULL, document_id = NULL"));
  }

  /** The address that a page was asked for under, whichever scheme {@code url} has. */
  public Optional<WebUrl> find(WebUrl url) {
    return store.read(handle -> handle.createQuery("SELECT url FROM page WHERE address = :address")
        .bind("address", address(url))
        .map((row, context) -> WebUrl.of(row.getString("url")))
        .findOne());
  }

  /** Where the page at {@code url} sent its last visitor, if it did. */
  public Optional<WebUrl> redirectOf(WebUrl url) {
    return store.read(handle -> handle
        .createQuery(
            "SELECT redirect_to FROM page WHERE address = :address AND redirect_to IS NOT NULL")
        .bind("address", address(url))
        .map((row, context) -> WebUrl.of(row.getString("redirect_to")))
        .findOne());
  }

  /** All pages that were visited, in the order in which they were met. */
  public void forEach(Consumer<Listed> visitor) {
    List<Numbered> batch = listed(0);
    while (!batch.isEmpty()) {
      batch.forEach(page -> visitor.accept(page.listed()));
      batch = listed(batch.getLast().id());
    }
  }

  /** The addresses of sources whose last visit gave nothing to read and led nowhere else. */
  public List<Listed> fruitless(Collection<Long> sourceIds) {
    return store.read(handle -> handle.createQuery("""
      SELECT page.*, NULL AS canonical, NULL AS title, NULL AS published, NULL AS kind FROM page
      WHERE role = 'START' AND outcome IN ('FAILED', 'MISSING', 'SKIPPED', 'DISALLOWED')
        AND source_id IN (SELECT value FROM json_each(:sources)) ORDER BY id""")
        .bind("sources", json(sourceIds))
        .map((row, context) -> listed(row))
        .list());
  }

  private record Numbered(long id, Listed listed) {}

  private List<Numbered> listed(long after) {
    return store.read(handle -> handle.createQuery("""
      SELECT page.*, document.url AS canonical, document.title, document.published, document.kind
      FROM page LEFT JOIN document ON document.id = page.document_id
      WHERE page.outcome IS NOT NULL AND page.id > :after ORDER BY page.id LIMIT 1000""")
        .bind("after", after)
        .map((row, context) -> new Numbered(row.getLong("id"), listed(row)))
        .list());
  }

  private static Listed listed(ResultSet row) throws SQLException {
    String published = row.getString("published");
    return new Listed(WebUrl.of(row.getString("url")), row.getString("canonical"),
        FetchOutcome.valueOf(row.getString("outcome")), row.getInt("status"),
        row.getString("content_type"), instant(row, "fetched_at"), row.getString("digest"),
        row.getString("error"), row.getString("title"),
        published == null ? null : LocalDate.parse(published), row.getString("kind"));
  }

  private static Due due(ResultSet row) throws SQLException {
    Discovered page = new Discovered(WebUrl.of(row.getString("url")), row.getLong("source_id"),
        PageRole.valueOf(row.getString("role")), row.getInt("depth"), row.getInt("hops"),
        row.getDouble("priority"));
    boolean archived = row.getString("segment") != null;
    return new Due(row.getLong("id"), page, archived ? row.getString("etag") : null,
        archived ? row.getString("last_modified") : null,
        archived ? instant(row, "archived_at") : null);
  }

  private static String json(Collection<Long> numbers) {
    return List.copyOf(numbers).toString();
  }

  private static String address(WebUrl url) {
    return url.text().substring(url.scheme().length() + 3);
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
