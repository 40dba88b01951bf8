package shortlist.corpus.link;

import java.util.Optional;

/**
 * The addresses of a paper at arXiv, which follow from one another.
 *
 * @see <a href="https://info.arxiv.org/help/arxiv_identifier_for_services.html">arXiv identifiers
 *      for services</a>
 */
public final class ArxivPaper {

  private static final String ABSTRACT = "/abs/";

  private ArxivPaper() {}

  /** Where the PDF is of the paper whose abstract stands at {@code url}; empty for any other. */
  public static Optional<WebUrl> pdf(WebUrl url) {
    boolean arxiv = url.host().equals("arxiv.org") || url.host().endsWith(".arxiv.org");
    return arxiv && url.path().startsWith(ABSTRACT) && url.path().length() > ABSTRACT.length()
        ? url.resolve("/pdf/" + url.path().substring(ABSTRACT.length()))
        : Optional.empty();
  }
}
