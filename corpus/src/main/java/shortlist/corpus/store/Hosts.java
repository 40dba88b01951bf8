package shortlist.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** What is known about how hosts want to be treated, and what was cut off them. */
public final class Hosts {

  private final Store store;

  Hosts(Store store) {
    this.store = store;
  }

  /**
   * What is known about a host.
   *
   * @param name with its port if it has one
   * @param readyAt not to be asked before
   * @param crawlDelay that its robots.txt asks for; zero if none
   * @param usual its response time, smoothed; zero if unknown
   * @param overloads signs of overload in a row, by now
   * @param silences requests without an answer in a row, by now
   * @param robotsUntil until when its robots.txt need not be read again
   */
  public record HostFacts(
      String name,
      Instant readyAt,
      Duration crawlDelay,
      Duration usual,
      int overloads,
      int silences,
      Instant robotsUntil) {}

  /**
   * An endless area of a host that is not followed further.
   *
   * @param host with its port if it has one
   * @param shape the addresses in it, as a pattern for people
   * @param reason why, in plain words
   * @param example one of the addresses
   * @param count how many addresses were passed over
   */
  public record CutArea(String host, String shape, String reason, String example, long count) {}

  /** What is known about a host; empty if nothing. */
  public Optional<HostFacts> find(String name) {
    return store.read(handle -> handle.createQuery("SELECT * FROM host WHERE name = :name")
        .bind("name", name)
        .map((row, context) -> facts(row))
        .findOne());
  }

  /** All hosts that pages were met on, by name. */
  public List<HostFacts> all() {
    return store.read(handle -> handle.createQuery("SELECT * FROM host ORDER BY name")
        .map((row, context) -> facts(row))
        .list());
  }

  /** The hosts that have pages of these sources due at {@code now}. */
  public List<HostFacts> due(Collection<Long> sourceIds, Instant now) {
    return store.read(handle -> sourcesAnd(now, handle.createQuery("""
      SELECT * FROM host
      WHERE EXISTS (SELECT 1 FROM page WHERE host_id = host.id AND due_at = 0
            AND source_id IN (SELECT value FROM json_each(:sources)))
         OR EXISTS (SELECT 1 FROM page WHERE host_id = host.id AND due_at > 0 AND due_at <= :now
            AND source_id IN (SELECT value FROM json_each(:sources)))
      ORDER BY name"""), sourceIds)
        .map((row, context) -> facts(row))
        .list());
  }

  /** Remembers what is known about a host now. */
  public void save(HostFacts host) {
    store.write(handle -> handle.createUpdate("""
      INSERT INTO host (name, ready_at, crawl_delay, usual, overloads, silences, robots_until)
      VALUES (:name, :ready, :delay, :usual, :overloads, :silences, :until)
      ON CONFLICT (name) DO UPDATE SET ready_at = excluded.ready_at,
        crawl_delay = excluded.crawl_delay, usual = excluded.usual,
        overloads = excluded.overloads, silences = excluded.silences,
        robots_until = excluded.robots_until""")
        .bind("name", host.name())
        .bind("ready", millis(host.readyAt()))
        .bind("delay", host.crawlDelay().toMillis())
        .bind("usual", host.usual().toMillis())
        .bind("overloads", host.overloads())
        .bind("silences", host.silences())
        .bind("until", millis(host.robotsUntil()))
        .execute());
  }

  /** The robots.txt of a host as {@link #saveRobots} got it; empty if there is none. */
  public Optional<byte[]> robots(String name) {
    return store.read(handle -> handle
        .createQuery("SELECT robots FROM host WHERE name = :name AND robots IS NOT NULL")
        .bind("name", name)
        .mapTo(byte[].class)
        .findOne());
  }

  /**
   * Keeps the robots.txt of a host.
   *
   * @param robots its bytes, as the caller wants them back; null if the host has none
   */
  public void saveRobots(String name, byte @Nullable [] robots) {
    store.write(handle -> handle.createUpdate("""
      INSERT INTO host (name, robots) VALUES (:name, :robots)
      ON CONFLICT (name) DO UPDATE SET robots = excluded.robots""")
        .bind("name", name)
        .bind("robots", robots)
        .execute());
  }

  /** Notes an area that is cut off, or how many addresses of it were passed over by now. */
  public void cut(CutArea area, Instant now) {
    store.write(handle -> handle.createUpdate("""
      INSERT INTO cut (host_id, shape, reason, example, count, at)
      SELECT id, :shape, :reason, :example, :count, :now FROM host WHERE name = :host
      ON CONFLICT (host_id, shape, reason) DO UPDATE SET count = excluded.count,
        at = excluded.at""")
        .bind("host", area.host())
        .bind("shape", area.shape())
        .bind("reason", area.reason())
        .bind("example", area.example())
        .bind("count", area.count())
        .bind("now", now.toEpochMilli())
        .execute());
  }

  /** What was cut off, by host. */
  public List<CutArea> cuts() {
    return cuts("1 = 1", "");
  }

  /** What was cut off one host. */
  public List<CutArea> cuts(String host) {
    return cuts("host.name = :host", host);
  }

  private List<CutArea> cuts(String condition, String host) {
    return store.read(handle -> handle.createQuery("""
      SELECT host.name, cut.* FROM cut JOIN host ON host.id = cut.host_id
      WHERE %s ORDER BY host.name, cut.count DESC""".formatted(condition))
        .bindMap(host.isEmpty() ? Map.of() : Map.of("host", host))
        .map((row, context) -> new CutArea(row.getString("name"), row.getString("shape"),
            row.getString("reason"), row.getString("example"), row.getLong("count")))
        .list());
  }

  /** Binds {@code sources} and {@code now}. */
  static <S extends SqlStatement<S>> S sourcesAnd(Instant now, S statement,
      Collection<Long> sourceIds) {
    return statement.bind("now", now.toEpochMilli())
        .bind("sources", List.copyOf(sourceIds).toString());
  }

  /** Before 1970 nothing was crawled. */
  private static long millis(Instant at) {
    return Math.max(0, at.toEpochMilli());
  }

  static HostFacts facts(ResultSet row) throws SQLException {
    return new HostFacts(row.getString("name"), Instant.ofEpochMilli(row.getLong("ready_at")),
        Duration.ofMillis(row.getLong("crawl_delay")), Duration.ofMillis(row.getLong("usual")),
        row.getInt("overloads"), row.getInt("silences"),
        Instant.ofEpochMilli(row.getLong("robots_until")));
  }
}
