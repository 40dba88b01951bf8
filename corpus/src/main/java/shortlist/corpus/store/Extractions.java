package shortlist.corpus.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.archive.Location;
import shortlist.corpus.link.WebUrl;

/** Which archived responses were made into documents, and which are still to be. */
public final class Extractions {

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
   */
  public record Unextracted(
      long id, WebUrl url, Location location, String digest, @Nullable String documentId) {}

  /** The next pages with an archived response that is newer than their document. */
  public List<Unextracted> next(long afterId, int limit) {
    return store.read(handle -> handle.createQuery("""
      SELECT id, url, segment, position, digest, document_id FROM page
      WHERE segment IS NOT NULL AND extracted IS NOT digest AND id > :after
      ORDER BY id LIMIT :limit""")
        .bind("after", afterId)
        .bind("limit", limit)
        .map((row, context) -> new Unextracted(row.getLong("id"), WebUrl.of(row.getString("url")),
            new Location(row.getString("segment"), row.getLong("position")),
            row.getString("digest"), row.getString("document_id")))
        .list());
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
    store.write(handle -> handle.execute("UPDATE page SET extracted = NULL, document_id = NULL"));
  }
}
