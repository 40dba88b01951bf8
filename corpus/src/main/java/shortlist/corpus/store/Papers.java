package shortlist.corpus.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Document;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Extractions.Unextracted;

/**
 * Which pages present a paper whose text stands in a PDF elsewhere. The two are one document, that
 * of the page.
 */
public final class Papers {

  private final Store store;

  Papers(Store store) {
    this.store = store;
  }

  /**
   * Notes what a page presents. The PDF, if it was read before, is to be read again: to be joined
   * with the page, or to stand alone from now on.
   *
   * @param documentId the document that the page gave now; null if it gave none
   * @param pdfId the document that the PDF would give alone; null if the page presents none
   */
  public void present(Unextracted page, @Nullable String documentId, @Nullable String pdfId) {
    store.write(handle -> {
      Optional<String> before = handle.createQuery("SELECT pdf FROM paper WHERE page_id = :page")
          .bind("page", page.id())
          .mapTo(String.class)
          .findOne();
      if (before.isEmpty() && pdfId == null) {
        return 0;
      }
      handle.execute("DELETE FROM paper WHERE page_id = ?", page.id());
      if (pdfId != null) {
        handle.execute("INSERT INTO paper (page_id, pdf) VALUES (?, ?)", page.id(), pdfId);
      }
      return handle.createUpdate("""
        UPDATE page SET extracted = NULL
        WHERE document_id IN (:document, :previous, :pdf, :before) AND id <> :page
          AND segment IS NOT NULL AND NOT (%s)""".formatted(Extractions.IS_HTML))
          .bind("document", documentId)
          .bind("previous", page.documentId())
          .bind("pdf", pdfId)
          .bind("before", before.orElse(null))
          .bind("page", page.id())
          .execute();
    });
  }

  /**
   * The page that presents a PDF, and that gives its document; the one met first if there are
   * several.
   *
   * @param pdf the page of the PDF
   */
  public Optional<Unextracted> presenting(Unextracted pdf) {
    return addresses(pdf).stream()
        .map(Document::idOf)
        .flatMap(id -> presenting(id, pdf.id()).stream())
        .findFirst();
  }

  private Optional<Unextracted> presenting(String pdfId, long pdfPage) {
    return store.read(handle -> handle.createQuery("""
      SELECT page.* FROM paper JOIN page ON page.id = paper.page_id
        JOIN document ON document.id = page.document_id AND document.page_id = page.id
      WHERE paper.pdf = :pdf AND page.id <> :page AND page.segment IS NOT NULL
      ORDER BY page.id LIMIT 1""")
        .bind("pdf", pdfId)
        .bind("page", pdfPage)
        .map((row, context) -> Extractions.unextracted(row))
        .findOne());
  }

  /** Of the page itself, and of those that redirected to it. */
  private List<WebUrl> addresses(Unextracted page) {
    return store.read(handle -> handle.createQuery("""
      WITH RECURSIVE way (id, url, hops, found_on) AS (
        SELECT id, url, hops, found_on FROM page WHERE id = :page
        UNION
        SELECT page.id, page.url, page.hops, page.found_on
        FROM way JOIN page ON page.id = way.found_on WHERE way.hops > 0)
      SELECT url FROM way LIMIT 10""")
        .bind("page", page.id())
        .mapTo(String.class)
        .map(WebUrl::of)
        .list());
  }
}
