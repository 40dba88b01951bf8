package shortlist.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Census.PageCounts;
import shortlist.corpus.store.Census.Queue;
import shortlist.corpus.store.Census.VisitCounts;
import shortlist.corpus.store.Hosts.CutArea;

/**
 * What the crawl has made of each host so far. Only reads; it looks at every page and visit, which
 * takes some seconds for each million of them.
 */
public final class HostReports {

  /** Troubles that are told of a host; what is rarer is left out. */
  public static final int MAX_TROUBLES = 10;

  private static final String YIELDS = """
    SELECT host_id, sum(document_id IS NULL) AS empty,
      sum(coalesce(kind IN ('listing', 'other'), 0)) AS listings,
      sum(coalesce(kind NOT IN ('listing', 'other'), 0)) AS texts
    FROM page LEFT JOIN document ON document.id = document_id
    WHERE role IN ('START', 'PAGE') AND segment IS NOT NULL AND extracted IS digest
    GROUP BY host_id""";

  private static final String TROUBLES = """
    SELECT * FROM (
      SELECT *, row_number() OVER (PARTITION BY host_id ORDER BY n DESC) AS place FROM (
        SELECT host_id, outcome, status, content_type, error, count(*) AS n, min(url) AS example
        FROM page WHERE outcome IN ('MISSING', 'FAILED', 'DISALLOWED', 'SKIPPED')
          OR error IS NOT NULL
        GROUP BY host_id, outcome, status, content_type, error))
    WHERE place <= %d ORDER BY place""".formatted(MAX_TROUBLES);

  private final Store store;

  HostReports(Store store) {
    this.store = store;
  }

  /**
   * A host.
   *
   * @param queue what is to be fetched from it
   * @param pages all that were met
   * @param visits all that there were
   * @param yield what became of the archived pages
   * @param troubles what keeps pages from being fetched, the most frequent first, at most
   *        {@value #MAX_TROUBLES}
   * @param cuts what is not followed further
   */
  public record HostReport(
      Queue queue,
      PageCounts pages,
      VisitCounts visits,
      Yield yield,
      List<Trouble> troubles,
      List<CutArea> cuts) {}

  /**
   * What became of archived pages that are neither feed nor sitemap. Those that were not read yet,
   * for the index was not brought up to date since, are in no count.
   *
   * @param texts gave a document that can be shared
   * @param listings are lists of links, home pages and the like
   * @param empty gave no text
   */
  public record Yield(long texts, long listings, long empty) {

    /** Nothing was read yet. */
    public static final Yield NONE = new Yield(0, 0, 0);
  }

  /**
   * Pages whose last visit ended alike.
   *
   * @param outcome how
   * @param status of the answer; 0 if there was none
   * @param contentType of what was archived or answered; null if unknown
   * @param error what was wrong, in plain words; null if the outcome says it all
   * @param count how many pages
   * @param example one of them
   */
  public record Trouble(
      FetchOutcome outcome,
      int status,
      @Nullable String contentType,
      @Nullable String error,
      long count,
      WebUrl example) {}

  /** All hosts, by name. */
  public List<HostReport> all(Instant now) {
    return select(now, null);
  }

  /** One host; empty if no page was ever met there. */
  public Optional<HostReport> find(String host, Instant now) {
    return select(now, host).stream().findFirst();
  }

  private List<HostReport> select(Instant now, @Nullable String only) {
    Map<String, List<OutcomeCount>> pages = query("""
      SELECT host_id, outcome, count(*) AS n, 0 AS bytes, NULL AS last
      FROM page GROUP BY host_id, outcome""", only, OutcomeCount::of);
    Map<String, List<OutcomeCount>> visits = query("""
      SELECT host_id, visit.outcome, count(*) AS n, sum(visit.bytes) AS bytes, max(at) AS last
      FROM visit JOIN page ON page.id = page_id GROUP BY host_id, visit.outcome""", only,
        OutcomeCount::of);
    Map<String, List<Yield>> yields = query(YIELDS, only, row -> new Yield(row.getLong("texts"),
        row.getLong("listings"), row.getLong("empty")));
    Map<String, List<Trouble>> troubles = query(TROUBLES, only, HostReports::trouble);
    Map<String, List<CutArea>> cuts = store.hosts()
        .cuts()
        .stream()
        .collect(Collectors.groupingBy(CutArea::host));
    return store.census()
        .queues(now)
        .stream()
        .filter(queue -> only == null || only.equals(queue.host().name()))
        .map(queue -> {
          String host = queue.host().name();
          return new HostReport(queue, new PageCounts(pages.getOrDefault(host, List.of())),
              new VisitCounts(visits.getOrDefault(host, List.of())),
              yields.getOrDefault(host, List.of(Yield.NONE)).getFirst(),
              troubles.getOrDefault(host, List.of()), cuts.getOrDefault(host, List.of()));
        })
        .toList();
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** The rows of {@code sql}, which names its host {@code host_id}, by the host's name. */
  private <T> Map<String, List<T>> query(String sql, @Nullable String only, Reader<T> reader) {
    Map<String, List<T>> byHost = new HashMap<>();
    store.read(handle -> handle.createQuery("""
      SELECT host.name, counted.* FROM (%s) AS counted JOIN host ON host.id = counted.host_id
      WHERE :host IS NULL OR host.name = :host""".formatted(sql))
        .bind("host", only)
        .map((row, context) -> byHost
            .computeIfAbsent(row.getString("name"), host -> new ArrayList<>())
            .add(reader.read(row)))
        .list());
    return byHost;
  }

  private static Trouble trouble(ResultSet row) throws SQLException {
    return new Trouble(FetchOutcome.valueOf(row.getString("outcome")), row.getInt("status"),
        row.getString("content_type"), row.getString("error"), row.getLong("n"),
        WebUrl.of(row.getString("example")));
  }
}
