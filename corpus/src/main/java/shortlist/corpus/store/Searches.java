package shortlist.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import shortlist.corpus.document.Legible;

/** The searches that the editor keeps under a name. */
public final class Searches {

  private static final int MAX_NAME = 80;
  private static final int MAX_QUERY = 2_000;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Store store;

  Searches(Store store) {
    this.store = store;
  }

  /**
   * A search under a name.
   *
   * @param id its number, which it keeps
   * @param name as the editor wrote it
   * @param key of the name: its letters and digits in lower case, other signs as hyphens; what
   *        stands in addresses, and tells names apart
   * @param query in the language of searches
   * @param sort the label of the order of its hits, lower case
   * @param feed what its feed is known by, under whichever name
   * @param createdAt when it was added
   * @param seen its news were looked at when this was the latest arrival
   */
  public record Saved(
      long id,
      String name,
      String key,
      String query,
      String sort,
      UUID feed,
      Instant createdAt,
      Instant seen) {}

  /**
   * Keeps a search; none of what is there counts as new.
   *
   * @return the new search, or empty if there is one of such a name
   * @throws IllegalArgumentException if the name or the query cannot be kept; the message is a
   *         sentence for the user
   */
  public Optional<Saved> add(String name, String query, String sort) {
    String tidy = tidy(name);
    if (query.isBlank() || query.length() > MAX_QUERY) {
      throw new IllegalArgumentException("A search to keep has 1 to " + MAX_QUERY
          + " characters; give the words that you look for.");
    }
    return store.write(handle -> handle.createQuery("""
      INSERT OR IGNORE INTO search (name, key, query, sort, feed, created_at, seen)
      VALUES (:name, :key, :query, :sort, :feed, :now,
        (SELECT coalesce(max(at), 0) FROM arrival))
      RETURNING *""")
        .bind("name", tidy)
        .bind("key", key(tidy))
        .bind("query", query.strip())
        .bind("sort", sort)
        .bind("feed", UUID.randomUUID().toString())
        .bind("now", Instant.now().toEpochMilli())
        .map((row, context) -> saved(row))
        .findOne());
  }

  /** All of them, by name. */
  public List<Saved> all() {
    return store.read(handle -> handle.createQuery("SELECT * FROM search ORDER BY key")
        .map((row, context) -> saved(row))
        .list());
  }

  /** The search that a name or a key means. */
  public Optional<Saved> find(String name) {
    return store.read(handle -> handle.createQuery("SELECT * FROM search WHERE key = :key")
        .bind("key", key(name))
        .map((row, context) -> saved(row))
        .findOne());
  }

  /**
   * Gives a search another name; its feed stays the same feed, at another address.
   *
   * @return false if there is another search of such a name
   * @throws IllegalArgumentException if it is no name; the message is a sentence for the user
   */
  public boolean rename(Saved search, String name) {
    String tidy = tidy(name);
    return store.write(handle -> handle
        .createUpdate("UPDATE OR IGNORE search SET name = :name, key = :key WHERE id = :id")
        .bind("name", tidy)
        .bind("key", key(tidy))
        .bind("id", search.id())
        .execute()) > 0;
  }

  /** Notes that the news up to an arrival were looked at; never goes back. */
  public void seen(Saved search, Instant arrival) {
    store.write(handle -> handle
        .createUpdate("UPDATE search SET seen = :seen WHERE id = :id AND seen < :seen")
        .bind("seen", arrival.toEpochMilli())
        .bind("id", search.id())
        .execute());
  }

  /** Forgets a search. */
  public void remove(Saved search) {
    store.write(handle -> handle.execute("DELETE FROM search WHERE id = ?", search.id()));
  }

  private static String tidy(String name) {
    String tidy = Legible.line(name);
    if (key(tidy).isEmpty() || tidy.length() > MAX_NAME) {
      throw new IllegalArgumentException("A name has 1 to " + MAX_NAME
          + " characters, among them a letter or a digit; choose one such as: Feature stores.");
    }
    return tidy;
  }

  private static String key(String name) {
    String hyphened = NO_LETTERS.matcher(Legible.line(name).toLowerCase(Locale.ROOT))
        .replaceAll("-");
    int start = hyphened.startsWith("-") ? 1 : 0;
    int end = hyphened.length() - (hyphened.endsWith("-") ? 1 : 0);
    return hyphened.substring(start, Math.max(start, end));
  }

  private static Saved saved(ResultSet row) throws SQLException {
    return new Saved(row.getLong("id"), row.getString("name"), row.getString("key"),
        row.getString("query"), row.getString("sort"), UUID.fromString(row.getString("feed")),
        Instant.ofEpochMilli(row.getLong("created_at")),
        Instant.ofEpochMilli(row.getLong("seen")));
  }
}
