package shortlist.corpus.store;

import java.util.List;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.note.Relation;
import shortlist.corpus.note.RelationKind;

/** What belongs to links, by the keys of the links. */
public final class Relations {

  private final Store store;

  Relations(Store store) {
    this.store = store;
  }

  /**
   * That a link was named as belonging to another.
   *
   * @param key of the other link
   * @param kind what the link is to the other
   */
  public record Named(String key, RelationKind kind) {}

  /** What belongs to a link, by kind. */
  public List<Relation> of(String key) {
    return store.read(handle -> handle
        .createQuery("SELECT * FROM relation WHERE key = :key ORDER BY kind, target")
        .bind("key", key)
        .map((row, context) -> new Relation(
            RelationKind.ofLabel(row.getString("kind")).orElse(RelationKind.VERSION),
            WebUrl.of(row.getString("url")), row.getString("title")))
        .list());
  }

  /** The links that a link was named for. */
  public List<Named> naming(String key) {
    return store.read(handle -> handle
        .createQuery("SELECT key, kind FROM relation WHERE target = :key ORDER BY kind, key")
        .bind("key", key)
        .map((row, context) -> new Named(row.getString("key"),
            RelationKind.ofLabel(row.getString("kind")).orElse(RelationKind.VERSION)))
        .list());
  }

  /** Adds what belongs to a link; what is there under the same address is replaced. */
  public void put(String key, Relation relation) {
    store.write(handle -> handle.createUpdate("""
      INSERT OR REPLACE INTO relation (key, target, url, kind, title)
      VALUES (:key, :target, :url, :kind, :title)""")
        .bind("key", key)
        .bind("target", LinkKey.of(relation.url()).text())
        .bind("url", relation.url().text())
        .bind("kind", relation.kind().label())
        .bind("title", relation.title())
        .execute());
  }

  /** Forgets what belongs to a link; false if nothing of that address does. */
  public boolean remove(String key, WebUrl url) {
    return store.write(handle -> handle.execute(
        "DELETE FROM relation WHERE key = ? AND target = ?", key, LinkKey.of(url).text())) > 0;
  }
}
