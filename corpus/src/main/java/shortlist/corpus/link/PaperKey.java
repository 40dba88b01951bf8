package shortlist.corpus.link;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a paper is known under: its number at arXiv, or its Digital Object Identifier. */
final class PaperKey {

  private static final Pattern ARXIV = Pattern.compile(
      "/(?:abs|pdf|html|format|ps)/((?:[a-z-]+(?:\\.[a-z]{2})?/)?[0-9.]{7,10}?)(?:v[0-9]+)?"
          + "(?:\\.pdf)?/?",
      Pattern.CASE_INSENSITIVE);
  /** A publisher's views of a paper stand below "/doi/", the name of the view before the DOI. */
  private static final Pattern DOI = Pattern.compile(
      "(?:/doi(?:/[a-z]{2,9}(?:/[a-z]{2,9})?)?|/article|/chapter|/content/pdf)?"
          + "/(?:doi:)?(10\\.[0-9]{4,9}(?:/|%2F).+?)(?:\\.pdf)?/?",
      Pattern.CASE_INSENSITIVE);
  private static final String ARXIV_DOI = "10.48550/arxiv.";

  private PaperKey() {}

  /** The key of a path of arXiv, or null if no paper stands there. */
  static @Nullable String ofArxiv(String path) {
    Matcher paper = ARXIV.matcher(path);
    return paper.matches() ? arxiv(paper.group(1)) : null;
  }

  /** The key of a path of any other site, or null if it names no paper's DOI. */
  static @Nullable String ofDoi(String site, String path) {
    boolean resolver = site.equals("doi.org") || site.equals("dx.doi.org");
    boolean publisher = path.startsWith("/doi/") || site.equals("link.springer.com");
    if (!resolver && !publisher) {
      return null;
    }
    Matcher paper = DOI.matcher(path);
    if (!paper.matches()) {
      return null;
    }
    String doi = paper.group(1).replace("%2F", "/").toLowerCase(Locale.ROOT);
    return doi.startsWith(ARXIV_DOI)
        ? arxiv(doi.substring(ARXIV_DOI.length()))
        : "doi:" + doi;
  }

  private static String arxiv(String number) {
    return "arxiv.org/abs/" + number.toLowerCase(Locale.ROOT);
  }
}
