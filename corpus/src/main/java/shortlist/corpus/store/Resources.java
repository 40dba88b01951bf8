package shortlist.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Kind;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.WebUrl;

/** The links that were published in past editions. */
public final class Resources {

  private static final String COLUMNS = "key, url, title, organisation, authors, year, category,"
      + " kind, summary, highlight, edition, slot, published";

  private final Store store;

  Resources(Store store) {
    this.store = store;
  }

  /** Adds resources; one that is known under the same key is replaced. */
  public void putAll(Collection<Resource> resources) {
    store.write(handle -> {
      PreparedBatch batch = handle.prepareBatch("""
        INSERT INTO resource (key, url, title, organisation, authors, year, category, kind,
          summary, highlight, edition, slot, published)
        VALUES (:key, :url, :title, :organisation, :authors, :year, :category, :kind,
          :summary, :highlight, :edition, :slot, :published)
        ON CONFLICT (key) DO UPDATE SET url = excluded.url, title = excluded.title,
          organisation = excluded.organisation, authors = excluded.authors, year = excluded.year,
          category = excluded.category, kind = excluded.kind, summary = excluded.summary,
          highlight = excluded.highlight, edition = excluded.edition, slot = excluded.slot,
          published = excluded.published""");
      for (Resource resource : resources) {
        LocalDate published = resource.published();
        batch.bind("key", resource.key())
            .bind("url", resource.url() == null ? null : resource.url().text())
            .bind("title", resource.title())
            .bind("organisation", resource.organisation())
            .bind("authors", Lists.write(resource.authors()))
            .bind("year", resource.year())
            .bind("category", resource.category())
            .bind("kind", resource.kind().label())
            .bind("summary", resource.summary())
            .bind("highlight", resource.highlight())
            .bind("edition", resource.edition())
            .bind("slot", resource.slot())
            .bind("published", published == null ? null : published.toString())
            .add();
      }
      return resources.isEmpty() ? 0 : batch.execute().length;
    });
  }

  /**
   * Adds the resources that an edition published, so that {@link #takeBack} can undo it.
   *
   * @param number of the edition
   */
  public void putAll(int number, Collection<Resource> resources) {
    store.write(handle -> {
      PreparedBatch replaced = handle.prepareBatch("""
        INSERT OR REPLACE INTO replaced_resource (by_edition, %1$s)
        SELECT :number, %1$s FROM resource WHERE key = :key""".formatted(COLUMNS));
      resources.forEach(
          resource -> replaced.bind("number", number).bind("key", resource.key()).add());
      if (!resources.isEmpty()) {
        replaced.execute();
      }
      putAll(resources);
      return resources.size();
    });
  }

  /**
   * Takes back that an edition published its links: those that ran before are again as they were.
   *
   * @param number of the edition
   * @param keys of its resources
   */
  public void takeBack(int number, Collection<String> keys) {
    store.write(handle -> {
      keys.forEach(key -> handle.execute("DELETE FROM resource WHERE key = ? AND edition = ?", key,
          String.valueOf(number)));
      handle.execute("""
        INSERT OR IGNORE INTO resource (%1$s)
        SELECT %1$s FROM replaced_resource WHERE by_edition = ?""".formatted(COLUMNS), number);
      return handle.execute("DELETE FROM replaced_resource WHERE by_edition = ?", number);
    });
  }

  /** All of them, in the order in which they came. */
  public List<Resource> all() {
    return store.read(handle -> handle.createQuery("SELECT * FROM resource ORDER BY id")
        .map((row, context) -> resource(row))
        .list());
  }

  /** The resource of a {@link Resource#key key}. */
  public Optional<Resource> find(String key) {
    return store.read(handle -> handle.createQuery("SELECT * FROM resource WHERE key = :key")
        .bind("key", key)
        .map((row, context) -> resource(row))
        .findOne());
  }

  /**
   * The resources of the newest editions, newest edition first, by their places there. Editions are
   * ordered by their days; undated ones by their numbers, below the dated.
   */
  public List<Resource> ofNewestEditions(int editions) {
    return store.read(handle -> handle.createQuery("""
      SELECT resource.* FROM resource JOIN (
        SELECT edition, row_number() OVER (ORDER BY max(published) DESC,
          CAST(edition AS INTEGER) DESC, max(id) DESC) AS age
        FROM resource WHERE edition IS NOT NULL GROUP BY edition) USING (edition)
      WHERE age <= :editions ORDER BY age, slot, id""")
        .bind("editions", editions)
        .map((row, context) -> resource(row))
        .list());
  }

  private static Resource resource(ResultSet row) throws SQLException {
    String url = row.getString("url");
    String published = row.getString("published");
    return new Resource(url == null ? null : WebUrl.of(url), row.getString("title"),
        row.getString("organisation"), Lists.read(row.getString("authors")), number(row, "year"),
        row.getString("category"), Kind.ofLabel(row.getString("kind")).orElse(Kind.OTHER),
        row.getString("summary"), row.getString("highlight"), row.getString("edition"),
        number(row, "slot"), published == null ? null : LocalDate.parse(published));
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : number;
  }
}
