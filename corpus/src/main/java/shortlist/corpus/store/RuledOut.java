package shortlist.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shortlist.corpus.link.WebUrl;

/** The sites of which the editor wants nothing suggested any more. */
public final class RuledOut {

  private final Store store;

  RuledOut(Store store) {
    this.store = store;
  }

  /**
   * A site that was ruled out.
   *
   * @param host its host, without {@code www.}
   * @param at when
   * @param paused the ids of the sources that were paused for it
   */
  public record Site(String host, Instant at, List<Long> paused) {

    /** Copies the list. */
    public Site {
      paused = List.copyOf(paused);
    }
  }

  /** What a site is known by: the host of an address, without {@code www.}. */
  public static String hostOf(WebUrl url) {
    String host = url.host();
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  /** All of them, by host. */
  public List<Site> all() {
    return store.read(handle -> handle.createQuery("SELECT * FROM ruled_out ORDER BY host")
        .map((row, context) -> site(row))
        .list());
  }

  /** Their hosts. */
  public Set<String> hosts() {
    return store.read(handle -> handle.createQuery("SELECT host FROM ruled_out")
        .mapTo(String.class)
        .set());
  }

  /** The one of a host, if it is ruled out. */
  public Optional<Site> find(String host) {
    return store.read(handle -> handle.createQuery("SELECT * FROM ruled_out WHERE host = :host")
        .bind("host", host)
        .map((row, context) -> site(row))
        .findOne());
  }

  /** The one that was ruled out last; empty if none is. */
  public Optional<Site> last() {
    return store.read(handle -> handle
        .createQuery("SELECT * FROM ruled_out ORDER BY at DESC, host LIMIT 1")
        .map((row, context) -> site(row))
        .findOne());
  }

  /** Rules a site out; one that is already stays as it is. */
  public void add(Site site) {
    store.write(handle -> handle.createUpdate("""
      INSERT OR IGNORE INTO ruled_out (host, at, paused) VALUES (:host, :at, :paused)""")
        .bind("host", site.host())
        .bind("at", site.at().toEpochMilli())
        .bind("paused", Lists.write(site.paused().stream().map(String::valueOf).toList()))
        .execute());
  }

  /** Allows a site again. */
  public void remove(String host) {
    store.write(handle -> handle.execute("DELETE FROM ruled_out WHERE host = ?", host));
  }

  private static Site site(ResultSet row) throws SQLException {
    return new Site(row.getString("host"), Instant.ofEpochMilli(row.getLong("at")),
        Lists.read(row.getString("paused")).stream().map(Long::valueOf).toList());
  }
}
