package shortlist.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.source.Rules;
import shortlist.corpus.source.Source;
import shortlist.corpus.source.UrlPattern;

/** The sources of a workspace. */
public final class Sources {

  private final Store store;

  Sources(Store store) {
    this.store = store;
  }

  /** Adds a source without rules; see {@link #add(WebUrl, String, Rules)}. */
  public Optional<Source> add(WebUrl url, @Nullable String title) {
    return add(url, title, Rules.NONE);
  }

  /**
   * Adds a source.
   *
   * @param title null to call it after its host
   * @return the new source, or empty if the same address is one already
   */
  public Optional<Source> add(WebUrl url, @Nullable String title, Rules rules) {
    String name = title == null || title.isBlank() ? url.host() : title.strip();
    return store.write(handle -> {
      Update insert = handle.createUpdate("""
        INSERT OR IGNORE INTO source
          (url, key, title, added_at, include, exclude, prefix, hosts, max_depth, max_pages,
          max_bytes, since)
        VALUES (:url, :key, :title, :now, :include, :exclude, :prefix, :hosts, :max_depth,
          :max_pages, :max_bytes, :since)""")
          .bind("url", url.text())
          .bind("key", LinkKey.of(url).text())
          .bind("title", name)
          .bind("now", Instant.now().toEpochMilli());
      return bind(insert, rules).execute() == 0
          ? Optional.empty()
          : handle.createQuery("SELECT * FROM source WHERE id = last_insert_rowid()")
              .map((row, context) -> source(row))
              .findOne();
    });
  }

  /** The source of that number. */
  public Optional<Source> find(long id) {
    return store.read(handle -> handle.createQuery("SELECT * FROM source WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> source(row))
        .findOne());
  }

  /** All sources, oldest first. */
  public List<Source> all() {
    return store.read(handle -> handle.createQuery("SELECT * FROM source ORDER BY id")
        .map((row, context) -> source(row))
        .list());
  }

  /**
   * Replaces the rules of a source; what was fetched under the old ones stays.
   *
   * @return whether there is such a source
   */
  public boolean update(long id, Rules rules) {
    return store.write(handle -> bind(handle.createUpdate("""
      UPDATE source
      SET include = :include, exclude = :exclude, prefix = :prefix, hosts = :hosts,
        max_depth = :max_depth, max_pages = :max_pages, max_bytes = :max_bytes, since = :since
      WHERE id = :id""").bind("id", id), rules).execute() > 0);
  }

  /**
   * Leaves a source alone, or crawls it again.
   *
   * @return whether there is such a source
   */
  public boolean pause(long id, boolean paused) {
    return store.write(
        handle -> handle.execute("UPDATE source SET paused = ? WHERE id = ?", paused, id) > 0);
  }

  /**
   * Removes a source and what was queued through it; pages that were fetched stay, and are not
   * visited again.
   *
   * @return whether there was such a source
   */
  public boolean remove(long id) {
    return store.write(handle -> {
      handle.execute("DELETE FROM page WHERE source_id = ? AND outcome IS NULL", id);
      handle.execute("UPDATE page SET due_at = NULL WHERE source_id = ?", id);
      return handle.execute("DELETE FROM source WHERE id = ?", id) > 0;
    });
  }

  private static Update bind(Update update, Rules rules) {
    LocalDate since = rules.since();
    return update.bind("include", texts(rules.include()))
        .bind("exclude", texts(rules.exclude()))
        .bind("prefix", rules.prefix())
        .bind("hosts", Lists.write(rules.hosts()))
        .bind("max_depth", rules.maxDepth())
        .bind("max_pages", rules.maxPages())
        .bind("max_bytes", rules.maxBytes())
        .bind("since", since == null ? null : since.toString());
  }

  private static Source source(ResultSet row) throws SQLException {
    return new Source(row.getLong("id"), WebUrl.of(row.getString("url")), row.getString("title"),
        Instant.ofEpochMilli(row.getLong("added_at")), rules(row), row.getBoolean("paused"));
  }

  private static Rules rules(ResultSet row) throws SQLException {
    String since = row.getString("since");
    Long maxDepth = number(row, "max_depth");
    return new Rules(patterns(row.getString("include")), patterns(row.getString("exclude")),
        row.getString("prefix"), Lists.read(row.getString("hosts")),
        maxDepth == null ? null : maxDepth.intValue(), number(row, "max_pages"),
        number(row, "max_bytes"), since == null ? null : LocalDate.parse(since));
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }

  private static String texts(List<UrlPattern> patterns) {
    return Lists.write(patterns.stream().map(UrlPattern::text).toList());
  }

  private static List<UrlPattern> patterns(String column) {
    return Lists.read(column).stream().map(UrlPattern::of).toList();
  }
}
