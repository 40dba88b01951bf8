package shortlist.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;

/**
 * The addresses that are to be fetched, and their order. Each address is in it once, whichever its
 * scheme; what became of it is in {@link Pages}. Memory does not grow with it.
 */
public final class Frontier {

  /** What {@code interval} is before a page was ever seen unchanged. */
  private static final String UNTESTED = "interval <= 604800000";

  private static final int ANNOUNCED_TRIES = 3;

  private final Store store;

  Frontier(Store store) {
    this.store = store;
  }

  /**
   * An address for the frontier.
   *
   * @param url the address
   * @param sourceId the source it was found through
   * @param foundOn the page that led to it; null if the source itself did
   * @param role what it is expected to be
   * @param depth links followed from the source's address to it
   * @param hops redirects that led to it
   * @param priority 0 to 1, best first
   * @param modified when it is said to have changed last; null if nobody says
   */
  public record Discovered(
      WebUrl url,
      long sourceId,
      @Nullable Long foundOn,
      PageRole role,
      int depth,
      int hops,
      double priority,
      @Nullable Instant modified) {

    /** The address of a source. */
    public static Discovered start(WebUrl url, long sourceId) {
      return new Discovered(url, sourceId, null, PageRole.START, 0, 0, 0.98, null);
    }
  }

  /**
   * An address that is due, with what a conditional request and the next visit's time need.
   *
   * @param id of the page
   * @param page as it was discovered
   * @param previous of the archived response; null if there is none
   * @param interval between visits, as it seemed fit; zero before the first
   * @param failures in a row, by now
   * @param late how many times in a row another entry of the source told its news sooner
   */
  public record Due(
      long id,
      Discovered page,
      @Nullable Previous previous,
      Duration interval,
      int failures,
      int late) {}

  /**
   * What is known of the archived response.
   *
   * @param etag null if it had none
   * @param lastModified null if it had none
   * @param digest of its body
   * @param archivedAt when it was received, whatever visits came after
   */
  public record Previous(
      @Nullable String etag, @Nullable String lastModified, String digest, Instant archivedAt) {}

  /**
   * Puts addresses into the frontier. Those met before stay as they are, with two exceptions: a
   * page that has become the address of a source is one from now on, and due; and a page that is
   * announced with a date is due if it changed since it was fetched, or if it was missing, unless
   * such news has been wrong before.
   *
   * @param now when the run began that found them
   * @return those that are new or due again
   */
  public List<Discovered> enqueue(Collection<Discovered> discovered, Instant now) {
    if (discovered.isEmpty()) {
      return List.of();
    }
    return store.write(handle -> {
      List<Discovered> known = new ArrayList<>();
      List<Discovered> due = new ArrayList<>();
      sort(discovered, insert(handle, discovered), due, known);
      List<Discovered> starts = known.stream()
          .filter(page -> page.role() == PageRole.START)
          .toList();
      List<Discovered> changed = known.stream().filter(page -> page.modified() != null).toList();
      sort(starts, becomeStarts(handle, starts), due, new ArrayList<>());
      sort(changed, wake(handle, changed, now), due, new ArrayList<>());
      return due;
    });
  }

  private static void sort(Collection<Discovered> pages, int[] counts, List<Discovered> due,
      List<Discovered> others) {
    int row = 0;
    for (Discovered page : pages) {
      (counts[row++] > 0 ? due : others).add(page);
    }
  }

  private static int[] insert(Handle handle, Collection<Discovered> pages) {
    PreparedBatch hosts = handle
        .prepareBatch("INSERT OR IGNORE INTO host (name) VALUES (:host)");
    pages.stream()
        .map(page -> page.url().authority())
        .distinct()
        .forEach(host -> hosts.bind("host", host).add());
    hosts.execute();
    PreparedBatch batch = handle.prepareBatch("""
      INSERT INTO page
        (key, url, host_id, source_id, found_on, role, depth, hops, priority, due_at)
      SELECT :key, :url, host.id, :source, :from, :role, :depth, :hops, :priority, 0
      FROM host WHERE name = :host AND NOT EXISTS (SELECT 1 FROM page WHERE %s)"""
        .formatted(Address.MATCHES));
    for (Discovered page : pages) {
      bind(batch, page.url()).bind("url", page.url().text())
          .bind("host", page.url().authority())
          .bind("source", page.sourceId())
          .bind("from", page.foundOn())
          .bind("role", page.role())
          .bind("depth", page.depth())
          .bind("hops", page.hops())
          .bind("priority", page.priority())
          .add();
    }
    return batch.execute();
  }

  private static int[] becomeStarts(Handle handle, List<Discovered> starts) {
    PreparedBatch batch = handle.prepareBatch("""
      UPDATE page SET source_id = :source, role = 'START', depth = 0, priority = :priority,
        due_at = 0
      WHERE %s AND (role = 'PAGE' OR source_id IS NULL)""".formatted(Address.MATCHES));
    for (Discovered page : starts) {
      bind(batch, page.url()).bind("source", page.sourceId())
          .bind("priority", page.priority())
          .add();
    }
    return starts.isEmpty() ? new int[0] : batch.execute();
  }

  /**
   * News that proved wrong made the interval grow, and then does not count for a part of it. What
   * was missing when it was asked for may be there now that it is announced; that is tried some
   * times.
   */
  private static int[] wake(Handle handle, List<Discovered> changed, Instant now) {
    PreparedBatch batch = handle.prepareBatch("""
      UPDATE page SET due_at = 0
      WHERE %s AND due_at > 0 AND (
        (outcome IN ('FETCHED', 'NOT_MODIFIED') AND fetched_at < :modified
          AND (%s OR :now - fetched_at >= interval / 8))
        OR (outcome = 'MISSING' AND fetched_at < :now AND failures <= %d
          AND (SELECT role FROM page WHERE id = :from) IN ('FEED', 'START')))"""
        .formatted(Address.MATCHES, UNTESTED, ANNOUNCED_TRIES));
    for (Discovered page : changed) {
      bind(batch, page.url()).bind("modified", Rows.millis(page.modified()))
          .bind("from", page.foundOn())
          .bind("now", now.toEpochMilli())
          .add();
    }
    return changed.isEmpty() ? new int[0] : batch.execute();
  }

  private static PreparedBatch bind(PreparedBatch batch, WebUrl url) {
    Address address = Address.of(url);
    return batch.bind("key", address.key()).bind("address", address.text());
  }

  /**
   * The best pages of a host and these sources that are due, best first. Where several sources have
   * pages there, each gets its share. They stay due until their visit is recorded.
   *
   * @param limit about how many; at least one of each source
   */
  public List<Due> due(String host, Collection<Long> sourceIds, Instant now, int limit) {
    return store.write(handle -> {
      Optional<Long> id = hostId(handle, host);
      if (id.isEmpty()) {
        return List.<Due>of();
      }
      handle.createUpdate("""
        UPDATE page SET due_at = 0 WHERE host_id = :host AND due_at > 0 AND due_at <= :now""")
          .bind("host", id.get())
          .bind("now", now.toEpochMilli())
          .execute();
      List<Long> sources = sourcesReady(handle, id.get(), sourceIds);
      int share = sources.isEmpty() ? 0 : Math.max(1, limit / sources.size());
      return sources.stream()
          .flatMap(source -> best(handle, id.get(), source, share).stream())
          .sorted(Comparator.comparingDouble((Due due) -> -due.page().priority()))
          .toList();
    });
  }

  private static Optional<Long> hostId(Handle handle, String host) {
    return handle.createQuery("SELECT id FROM host WHERE name = :host")
        .bind("host", host)
        .mapTo(Long.class)
        .findOne();
  }

  /** Leaps from one source to the next in the index, however many pages each has. */
  private static List<Long> sourcesReady(Handle handle, long host, Collection<Long> sourceIds) {
    return handle.createQuery("""
      WITH RECURSIVE ready (id) AS (
        SELECT min(source_id) FROM page WHERE host_id = :host AND due_at = 0
        UNION ALL
        SELECT (SELECT min(source_id) FROM page
                WHERE host_id = :host AND due_at = 0 AND source_id > ready.id)
        FROM ready WHERE ready.id IS NOT NULL)
      SELECT id FROM ready WHERE id IN (SELECT value FROM json_each(:sources))""")
        .bind("host", host)
        .bind("sources", List.copyOf(sourceIds).toString())
        .mapTo(Long.class)
        .list();
  }

  private static List<Due> best(Handle handle, long host, long source, int limit) {
    return handle.createQuery("""
      SELECT * FROM page WHERE host_id = :host AND source_id = :source AND due_at = 0
      ORDER BY priority DESC, id LIMIT :limit""")
        .bind("host", host)
        .bind("source", source)
        .bind("limit", limit)
        .map((row, context) -> due(row))
        .list();
  }

  /** When the next page of a host and these sources falls due after {@code now}, if one does. */
  public Optional<Instant> nextDue(String host, Collection<Long> sourceIds, Instant now) {
    return store.read(handle -> Hosts.sourcesAnd(now, handle.createQuery("""
      SELECT due_at FROM page
      WHERE host_id = (SELECT id FROM host WHERE name = :host) AND due_at > :now
        AND source_id IN (SELECT value FROM json_each(:sources))
      ORDER BY due_at LIMIT 1"""), sourceIds)
        .bind("host", host)
        .map((row, context) -> Instant.ofEpochMilli(row.getLong("due_at")))
        .findOne());
  }

  /** The start pages of these sources, and where they were redirected to. */
  public List<Discovered> starts(Collection<Long> sourceIds) {
    return store.read(handle -> handle.createQuery("""
      SELECT * FROM page WHERE role = 'START' AND role <> 'PAGE'
        AND source_id IN (SELECT value FROM json_each(:sources)) ORDER BY id""")
        .bind("sources", List.copyOf(sourceIds).toString())
        .map((row, context) -> discovered(row))
        .list());
  }

  /**
   * Makes the feeds, sitemaps and start pages of the sources due, so that news is looked for; but
   * not those that told the same news later than another one for the third time, nor those that are
   * gone.
   */
  public void revisitEntries(Collection<Long> sourceIds) {
    store.write(handle -> handle.createUpdate("""
      UPDATE page SET due_at = 0
      WHERE source_id IN (SELECT value FROM json_each(:sources)) AND role <> 'PAGE' AND due_at > 0
        AND late < 3 AND (outcome IS NOT 'MISSING' OR role = 'START')""")
        .bind("sources", List.copyOf(sourceIds).toString())
        .execute());
  }

  /** How many pages are due. */
  public long countDue(Instant now) {
    return store.read(handle -> handle.createQuery("""
      SELECT (SELECT count(*) FROM page WHERE due_at = 0)
           + (SELECT count(*) FROM page WHERE due_at > 0 AND due_at <= :now)""")
        .bind("now", now.toEpochMilli())
        .mapTo(Long.class)
        .one());
  }

  private static Due due(ResultSet row) throws SQLException {
    Previous previous = row.getString("segment") == null
        ? null
        : new Previous(row.getString("etag"), row.getString("last_modified"),
            row.getString("digest"), Instant.ofEpochMilli(row.getLong("archived_at")));
    return new Due(row.getLong("id"), discovered(row), previous,
        Duration.ofMillis(row.getLong("interval")), row.getInt("failures"),
        row.getInt("late"));
  }

  private static Discovered discovered(ResultSet row) throws SQLException {
    long from = row.getLong("found_on");
    Long foundOn = row.wasNull() ? null : from;
    return new Discovered(WebUrl.of(row.getString("url")), row.getLong("source_id"), foundOn,
        PageRole.valueOf(row.getString("role")), row.getInt("depth"), row.getInt("hops"),
        row.getDouble("priority"), null);
  }
}
