package shortlist.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Kind;
import shortlist.corpus.link.WebUrl;
import tools.jackson.databind.json.JsonMapper;

/** How each source does: what its entries said at their last visit, and what it gave lately. */
public final class Standings {

  /** Documents that are told of a source. */
  public static final int NEWEST = 20;

  private static final String SHAREABLE = JsonMapper.shared()
      .writeValueAsString(Arrays.stream(Kind.values())
          .filter(Kind::isShareable)
          .map(Kind::label)
          .toList());

  private final Store store;

  Standings(Store store) {
    this.store = store;
  }

  /**
   * An address that tells the news of a source: its own, a feed, a sitemap.
   *
   * @param pageId of the page
   * @param sourceId of the source
   * @param role start, feed or sitemap
   * @param outcome of the last visit; null if there was none yet
   * @param status of the answer; 0 if there was none
   * @param contentType of it; null if unknown
   * @param error in plain words; null if the outcome says it all
   * @param visitedAt the last visit; null if there was none yet
   * @param dueAt the next visit, the epoch for as soon as may be; null for never
   * @param failures in a row, by now
   */
  public record EntryPoint(
      long pageId,
      long sourceId,
      WebUrl url,
      PageRole role,
      @Nullable FetchOutcome outcome,
      int status,
      @Nullable String contentType,
      @Nullable String error,
      @Nullable Instant visitedAt,
      @Nullable Instant dueAt,
      int failures) {

    /** Whether the last visit brought what is there, or that it is as it was. */
    public boolean isAlive() {
      return outcome == FetchOutcome.FETCHED || outcome == FetchOutcome.NOT_MODIFIED;
    }

    /** Whether the last visit ended in a way that somebody should see to. */
    public boolean isInTrouble() {
      return outcome == FetchOutcome.FAILED || outcome == FetchOutcome.MISSING
          || outcome == FetchOutcome.DISALLOWED || outcome == FetchOutcome.SKIPPED;
    }
  }

  /**
   * What came of a source lately. Documents are those that can be shared.
   *
   * @param documents all of them
   * @param fresh those that came since the day that was asked for
   * @param newest the day of the youngest; null if none is known
   */
  public record Harvest(long documents, long fresh, @Nullable LocalDate newest) {

    /** Nothing came. */
    public static final Harvest NONE = new Harvest(0, 0, null);
  }

  /**
   * A document of a source.
   *
   * @param published its day; null if unknown
   * @param arrivedAt when it came; null if unknown
   */
  public record Arrived(
      String id, String title, @Nullable LocalDate published, @Nullable Instant arrivedAt) {}

  /** The entry points of all sources, by source, in the order in which they were met. */
  public Map<Long, List<EntryPoint>> entryPoints() {
    return store.read(handle -> handle
        .createQuery(
            """
              SELECT * FROM page WHERE role <> 'PAGE' AND source_id IS NOT NULL ORDER BY source_id, id""")
        .map((row, context) -> entryPoint(row))
        .list()).stream().collect(Collectors.groupingBy(EntryPoint::sourceId));
  }

  /** Those of one source. */
  public List<EntryPoint> entryPoints(long sourceId) {
    return store.read(handle -> handle
        .createQuery("SELECT * FROM page WHERE role <> 'PAGE' AND source_id = :source ORDER BY id")
        .bind("source", sourceId)
        .map((row, context) -> entryPoint(row))
        .list());
  }

  /**
   * What came of each source that gave anything. Looks at every document, which takes about a
   * second for a million.
   *
   * @param since when what is fresh has come
   */
  public Map<Long, Harvest> harvests(Instant since) {
    Map<Long, Harvest> bySource = new HashMap<>();
    store.read(handle -> handle
        .createQuery(
            """
              SELECT page.source_id AS source, count(*) AS n, sum(coalesce(arrival.at, 0) >= :since) AS fresh,
                max(document.published) AS newest
              FROM document JOIN page ON page.id = document.page_id
                LEFT JOIN arrival ON arrival.document_id = document.id
              WHERE page.source_id IS NOT NULL
                AND document.kind IN (SELECT value FROM json_each(:shareable))
              GROUP BY page.source_id""")
        .bind("since", since.toEpochMilli())
        .bind("shareable", SHAREABLE)
        .map((row, context) -> Map.entry(row.getLong("source"), new Harvest(row.getLong("n"),
            row.getLong("fresh"), day(row, "newest"))))
        .list()).forEach(harvest -> bySource.put(harvest.getKey(), harvest.getValue()));
    return bySource;
  }

  /** The documents of each source that came last, at most {@value #NEWEST}; as slow. */
  public Map<Long, List<Arrived>> newest() {
    record Of(long source, Arrived document) {}
    return store.read(handle -> handle.createQuery("""
      SELECT * FROM (
        SELECT page.source_id AS source, document.id, document.title, document.published,
          arrival.at, row_number() OVER (PARTITION BY page.source_id
            ORDER BY coalesce(arrival.at, 0) DESC, document.published DESC, document.id) AS place
        FROM document JOIN page ON page.id = document.page_id
          LEFT JOIN arrival ON arrival.document_id = document.id
        WHERE page.source_id IS NOT NULL
          AND document.kind IN (SELECT value FROM json_each(:shareable)))
      WHERE place <= :limit ORDER BY source, place""")
        .bind("shareable", SHAREABLE)
        .bind("limit", NEWEST)
        .map((row, context) -> new Of(row.getLong("source"), new Arrived(row.getString("id"),
            row.getString("title"), day(row, "published"), Rows.instant(row, "at"))))
        .list())
        .stream()
        .collect(Collectors.groupingBy(Of::source,
            Collectors.mapping(Of::document, Collectors.toList())));
  }

  /**
   * The last visits to the entry points of a source, the newest first.
   *
   * @param limit at most so many
   */
  public List<Visited> visits(long sourceId, int limit) {
    return store.read(handle -> handle.createQuery("""
      SELECT page.url, page.content_type, visit.* FROM visit JOIN page ON page.id = visit.page_id
      WHERE page.role <> 'PAGE' AND page.source_id = :source
      ORDER BY visit.at DESC LIMIT :limit""")
        .bind("source", sourceId)
        .bind("limit", limit)
        .map((row, context) -> new Visited(WebUrl.of(row.getString("url")),
            row.getString("content_type"), Instant.ofEpochMilli(row.getLong("at")),
            FetchOutcome.valueOf(row.getString("outcome")), row.getInt("status"),
            row.getLong("bytes"), row.getString("note")))
        .list());
  }

  /**
   * A visit to an entry point.
   *
   * @param contentType of the page; null if unknown
   * @param status of the answer; 0 if there was none
   * @param bytes of its body, on the wire
   * @param note what is worth knowing, in plain words; null if nothing is
   */
  public record Visited(
      WebUrl url,
      @Nullable String contentType,
      Instant at,
      FetchOutcome outcome,
      int status,
      long bytes,
      @Nullable String note) {}

  private static EntryPoint entryPoint(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new EntryPoint(row.getLong("id"), row.getLong("source_id"),
        WebUrl.of(row.getString("url")), PageRole.valueOf(row.getString("role")),
        outcome == null ? null : FetchOutcome.valueOf(outcome), row.getInt("status"),
        row.getString("content_type"), row.getString("error"), Rows.instant(row, "fetched_at"),
        Rows.instant(row, "due_at"), row.getInt("failures"));
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    String day = row.getString(column);
    return day == null ? null : LocalDate.parse(day);
  }
}
