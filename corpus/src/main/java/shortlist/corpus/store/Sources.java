package shortlist.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.source.Source;

/** The sources of a workspace. */
public final class Sources {

  private final Store store;

  Sources(Store store) {
    this.store = store;
  }

  /**
   * Adds a source.
   *
   * @param title null to call it after its host
   * @return the new source, or empty if the same address is one already
   */
  public Optional<Source> add(WebUrl url, @Nullable String title) {
    String name = title == null || title.isBlank() ? url.host() : title.strip();
    return store.write(handle -> {
      int added = handle.createUpdate("""
        INSERT OR IGNORE INTO source (url, key, title, added_at)
        VALUES (:url, :key, :title, :now)""")
          .bind("url", url.text())
          .bind("key", LinkKey.of(url).text())
          .bind("title", name)
          .bind("now", Instant.now().toEpochMilli())
          .execute();
      return added == 0
          ? Optional.empty()
          : handle.createQuery("SELECT * FROM source WHERE id = last_insert_rowid()")
              .map((row, context) -> source(row))
              .findOne();
    });
  }

  /** All sources, oldest first. */
  public List<Source> all() {
    return store.read(handle -> handle.createQuery("SELECT * FROM source ORDER BY id")
        .map((row, context) -> source(row))
        .list());
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

  private static Source source(ResultSet row) throws SQLException {
    return new Source(row.getLong("id"), WebUrl.of(row.getString("url")), row.getString("title"),
        Instant.ofEpochMilli(row.getLong("added_at")));
  }
}
