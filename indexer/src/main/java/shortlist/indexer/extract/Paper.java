package shortlist.indexer.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.link.ArxivPaper;
import shortlist.corpus.link.WebUrl;

/**
 * A paper that a page presents and whose text stands in a PDF elsewhere: one document of two
 * responses.
 *
 * @see <a href="https://scholar.google.com/intl/en/scholar/inclusion.html#indexing">Google Scholar:
 *      indexing guidelines</a> for {@code citation_pdf_url}
 */
public final class Paper {

  private static final String PDF_META = "citation_pdf_url";
  /** A page with so much of the PDF's text has all of it, and in better form. */
  private static final double WHOLE = 0.7;

  private Paper() {}

  /** Where the PDF of the paper is that a page presents; empty if it presents none. */
  static Optional<WebUrl> pdf(WebUrl url, org.jsoup.nodes.Document page) {
    List<Element> named = page.select("meta[name=" + PDF_META + "][content]");
    return named.isEmpty()
        ? ArxivPaper.pdf(url)
        : named.stream()
            .flatMap(meta -> url.resolve(meta.attr("content").strip()).stream())
            .filter(pdf -> !pdf.equals(url))
            .findFirst();
  }

  /** The document of a page that presents a paper, as long as there is no PDF: its abstract. */
  static Document presented(Document page) {
    Content content = page.content();
    Metadata said = page.metadata();
    String summary = said.summary();
    boolean longer = summary.length() > content.text().length();
    return page.url() == null
        ? page
        : Document.at(page.url(), metadata(said, said, said.language()),
            longer ? new Content(summary, summary) : content);
  }

  /**
   * One document of both: what the page says of the paper, and the text of the PDF, unless the page
   * has the whole text itself.
   *
   * @param page that presents the paper
   * @param pdf what the PDF gave alone
   */
  public static Document joined(Document page, Document pdf) {
    boolean whole = page.content().words() > WHOLE * pdf.content().words();
    Content content = whole ? page.content() : pdf.content();
    String language = whole ? page.metadata().language() : pdf.metadata().language();
    return new Document(page.id(), page.url(), metadata(page.metadata(), pdf.metadata(), language),
        content, whole ? page.fingerprint() : pdf.fingerprint());
  }

  private static Metadata metadata(Metadata page, Metadata pdf, @Nullable String language) {
    List<String> authors = page.authors().isEmpty() ? pdf.authors() : page.authors();
    LocalDate published = page.published() == null ? pdf.published() : page.published();
    return new Metadata(page.title().isEmpty() ? pdf.title() : page.title(), authors, published,
        page.modified(), language, Kind.PAPER, page.siteName(),
        page.summary().isEmpty() ? pdf.summary() : page.summary(), null);
  }
}
