package shortlist.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.archive.Location;
import shortlist.corpus.link.WebUrl;

/** Which archived responses were made into documents, and which are still to be. */
public final class Extractions {

  /** A page, and those that led to it by redirects, and what led to those. */
  private static final String WAY = """
    WITH RECURSIVE way (id, hops, found_on) AS (
      SELECT id, hops + 1, found_on FROM page WHERE id = :page
      UNION
      SELECT page.id, way.hops - 1, page.found_on
      FROM way JOIN page ON page.id = way.found_on WHERE way.hops > 0)
    SELECT id FROM way LIMIT 10""";

  private final Store store;

  Extractions(Store store) {
    this.store = store;
  }

  /**
   * A page whose archived response was not yet made into a document.
   *
   * @param id of the page
   * @param url of the page
   * @param location of its response
   * @param digest of its response
   * @param documentId the document that its previous response gave; null if there was none
   * @param sourceId of the source that it was met for; null if that is gone
   */
  public record Unextracted(
      long id,
      WebUrl url,
      Location location,
      String digest,
      @Nullable String documentId,
      @Nullable Long sourceId) {}

  /** In which order responses are to be read. */
  public enum Stage {
    /** Web pages: what the others belong to. */
    PAGES,
    /** What may belong to a page, and must not be read before it: PDFs, feeds and all others. */
    OTHERS
  }

  /** The condition that tells the two stages apart, by what the server called the response. */
  static final String IS_HTML = "content_type IN ('text/html', 'application/xhtml+xml')";

  /** The next pages of a stage with an archived response that is newer than their document. */
  public List<Unextracted> next(Stage stage, long afterId, int limit) {
    return store.read(handle -> handle.createQuery("""
      SELECT id, url, segment, position, digest, document_id, source_id FROM page
      WHERE segment IS NOT NULL AND extracted IS NOT digest AND id > :after
        AND coalesce(%s, 0) = :html
      ORDER BY id LIMIT :limit""".formatted(IS_HTML))
        .bind("after", afterId)
        .bind("html", stage == Stage.PAGES ? 1 : 0)
        .bind("limit", limit)
        .map((row, context) -> unextracted(row))
        .list());
  }

  static Unextracted unextracted(ResultSet row) throws SQLException {
    long source = row.getLong("source_id");
    Long sourceId = row.wasNull() ? null : source;
    return new Unextracted(row.getLong("id"), WebUrl.of(row.getString("url")),
        new Location(row.getString("segment"), row.getLong("position")),
        row.getString("digest"), row.getString("document_id"),
        sourceId);
  }

  /** How many pages {@link #next} would give in all. */
  public long count() {
    return store.read(handle -> handle
        .createQuery(
            "SELECT count(*) FROM page WHERE segment IS NOT NULL AND extracted IS NOT digest")
        .mapTo(Long.class)
        .one());
  }

  /**
   * What may give a document that {@code page} gives no more is to be read again: its copies, and
   * the feed that led to it.
   */
  public void givenUp(Unextracted page, String documentId) {
    store.write(handle -> handle.createUpdate("""
      UPDATE page SET extracted = NULL
      WHERE segment IS NOT NULL AND id <> :page AND (document_id = :document
        OR role <> 'PAGE' AND id IN (SELECT id FROM (%s)))""".formatted(WAY))
        .bind("page", page.id())
        .bind("document", documentId)
        .execute());
  }

  /**
   * Where {@code page} gives its first document, the feed that led to it is to be read again if it
   * has given some for its entries: what the page says is better.
   */
  public void givenFirst(Unextracted page) {
    store.write(handle -> handle
        .createUpdate("""
          UPDATE page SET extracted = NULL
          WHERE id <> :page AND role <> 'PAGE' AND id IN (SELECT id FROM (%s))
            AND EXISTS (SELECT 1 FROM document
              WHERE document.page_id = page.id AND document.id IS NOT page.document_id)"""
            .formatted(WAY))
        .bind("page", page.id())
        .execute());
  }

  /** All pages that gave a document, as their own or as an entry, are to be read again. */
  public void again(String documentId) {
    store.write(handle -> handle.createUpdate("""
      UPDATE page SET extracted = NULL
      WHERE segment IS NOT NULL AND (document_id = :document
        OR id = (SELECT page_id FROM document WHERE id = :document))""")
        .bind("document", documentId)
        .execute());
  }

  /** When a page was visited last, whatever came of it; the epoch if none ever was. */
  public Instant lastVisit() {
    return store.read(handle -> Instant.ofEpochMilli(handle
        .createQuery("SELECT coalesce(max(fetched_at), 0) FROM page")
        .mapTo(Long.class)
        .one()));
  }

  /**
   * Feeds are to be read again whose entries may have become documents of their own: some page of
   * their source was visited in vain since.
   */
  public void reconsider(Instant since) {
    store.write(handle -> handle.createUpdate("""
      UPDATE page SET extracted = NULL
      WHERE role <> 'PAGE' AND segment IS NOT NULL AND extracted IS NOT NULL
        AND source_id IN (SELECT source_id FROM page
          WHERE role = 'PAGE' AND document_id IS NULL AND fetched_at > :since)""")
        .bind("since", Rows.millis(since))
        .execute());
  }

  /**
   * Notes that a page's response was made into a document, or gave none.
   *
   * @param documentId null if it gave none
   */
  public void done(Unextracted page, @Nullable String documentId) {
    note(page, documentId, null);
  }

  /**
   * Notes that a page's response could not be made into a document; one that an earlier response
   * gave stays.
   *
   * @param error why, in plain words
   */
  public void failed(Unextracted page, String error) {
    note(page, page.documentId(), error);
  }

  private void note(Unextracted page, @Nullable String documentId, @Nullable String error) {
    store.write(handle -> handle.createUpdate("""
      UPDATE page SET extracted = :digest, document_id = :document, error = coalesce(:error, error)
      WHERE id = :id""")
        .bind("digest", page.digest())
        .bind("document", documentId)
        .bind("error", error)
        .bind("id", page.id())
        .execute());
  }

  /** Makes every archived response unextracted again. */
  public void forget() {
    store.write(handle -> {
      handle.execute("DELETE FROM paper");
      return handle.execute("UPDATE page SET extracted = NULL, document_id = NULL");
    });
  }
}
