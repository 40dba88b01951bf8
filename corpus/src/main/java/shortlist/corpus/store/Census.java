package shortlist.corpus.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Hosts.HostFacts;

/**
 * How many there are of everything in a crawl. Only reads, and so is never in the way of one; but
 * it counts, which takes about a second for each million pages.
 */
public final class Census {

  private final Store store;

  Census(Store store) {
    this.store = store;
  }

  /**
   * The pages that were met.
   *
   * @param outcomes how many there are by how their last visit ended, every outcome in its order
   * @param unvisited pages that were never visited
   */
  public record PageCounts(Map<FetchOutcome, Long> outcomes, long unvisited) {

    PageCounts(List<OutcomeCount> counts) {
      this(OutcomeCount.byOutcome(counts),
          counts.stream()
              .filter(count -> count.outcome() == null)
              .mapToLong(OutcomeCount::n)
              .sum());
    }

    /** All of them. */
    public long known() {
      return unvisited + outcomes.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * The visits to pages; several to a page, as time goes by.
   *
   * @param outcomes how many there were by how they ended, every outcome in its order
   * @param bytes of the bodies that came back, on the wire
   * @param last null if there was none yet
   */
  public record VisitCounts(
      Map<FetchOutcome, Long> outcomes, long bytes, @Nullable Instant last) {

    VisitCounts(List<OutcomeCount> counts) {
      this(OutcomeCount.byOutcome(counts),
          counts.stream().mapToLong(OutcomeCount::bytes).sum(),
          counts.stream()
              .map(OutcomeCount::last)
              .filter(Objects::nonNull)
              .max(Comparator.naturalOrder())
              .orElse(null));
    }
  }

  /**
   * What is to be fetched from a host. The counts exclude each other.
   *
   * @param host what is known about it
   * @param due pages that are due
   * @param day pages that fall due within a day
   * @param week pages that fall due after that, within a week
   * @param later pages that fall due after that
   * @param firstDue when the first of them falls due, perhaps in the past; null if there are none
   */
  public record Queue(
      HostFacts host, long due, long day, long week, long later, @Nullable Instant firstDue) {

    /** How many pages are not due yet. */
    public long waiting() {
      return day + week + later;
    }

    /** When the host may be asked for the first of them; empty if there are none. */
    public Optional<Instant> next() {
      return Optional.ofNullable(firstDue)
          .map(at -> at.isAfter(host.readyAt()) ? at : host.readyAt());
    }
  }

  /** Counts the pages. */
  public PageCounts pages() {
    return new PageCounts(count("""
      SELECT outcome, count(*) AS n, 0 AS bytes, NULL AS last FROM page GROUP BY outcome"""));
  }

  /** Counts the visits. */
  public VisitCounts visits() {
    return new VisitCounts(count("""
      SELECT outcome, count(*) AS n, sum(bytes) AS bytes, max(at) AS last
      FROM visit GROUP BY outcome"""));
  }

  /** Counts the visits since a moment. */
  public VisitCounts visits(Instant since) {
    return new VisitCounts(store.read(handle -> handle.createQuery("""
      SELECT outcome, count(*) AS n, sum(bytes) AS bytes, max(at) AS last
      FROM visit WHERE at >= :since GROUP BY outcome""")
        .bind("since", since.toEpochMilli())
        .map((row, context) -> OutcomeCount.of(row))
        .list()));
  }

  /** Counts what is to be fetched, by host; all hosts, by name. */
  public List<Queue> queues(Instant now) {
    return store.read(handle -> handle.createQuery("""
      WITH ready AS (
        SELECT host_id, count(*) AS n FROM page WHERE due_at = 0 GROUP BY host_id),
      waiting AS (
        SELECT host_id, min(due_at) AS first, sum(due_at <= :now) AS due,
          sum(due_at > :now AND due_at <= :day) AS day,
          sum(due_at > :day AND due_at <= :week) AS week, sum(due_at > :week) AS later
        FROM page WHERE due_at > 0 GROUP BY host_id)
      SELECT host.*, coalesce(ready.n, 0) + coalesce(due, 0) AS due, coalesce(day, 0) AS day,
        coalesce(week, 0) AS week, coalesce(later, 0) AS later,
        CASE WHEN ready.n > 0 THEN 0 ELSE first END AS first
      FROM host LEFT JOIN ready ON ready.host_id = host.id
        LEFT JOIN waiting ON waiting.host_id = host.id
      ORDER BY host.name""")
        .bind("now", now.toEpochMilli())
        .bind("day", now.plus(Duration.ofDays(1)).toEpochMilli())
        .bind("week", now.plus(Duration.ofDays(7)).toEpochMilli())
        .map((row, context) -> new Queue(Hosts.facts(row), row.getLong("due"),
            row.getLong("day"), row.getLong("week"), row.getLong("later"),
            Rows.instant(row, "first")))
        .list());
  }

  /** The page of a host that is to be fetched first; empty if none ever is. */
  public Optional<WebUrl> next(String host) {
    return first(host, "due_at = 0 ORDER BY priority DESC")
        .or(() -> first(host, "due_at > 0 ORDER BY due_at"));
  }

  private Optional<WebUrl> first(String host, String wanted) {
    return store.read(handle -> handle.createQuery("""
      SELECT url FROM page WHERE host_id = (SELECT id FROM host WHERE name = :host) AND %s
      LIMIT 1""".formatted(wanted))
        .bind("host", host)
        .map((row, context) -> WebUrl.of(row.getString("url")))
        .findOne());
  }

  private List<OutcomeCount> count(String query) {
    return store.read(
        handle -> handle.createQuery(query).map((row, context) -> OutcomeCount.of(row)).list());
  }
}
