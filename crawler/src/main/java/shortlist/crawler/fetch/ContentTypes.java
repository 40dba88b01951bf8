package shortlist.crawler.fetch;

import java.util.Set;
import java.util.regex.Pattern;

/** Which types of answer are of use, and how large they may be on the wire. */
final class ContentTypes {

  static final String ACCEPT = "text/html, application/xhtml+xml, application/atom+xml,"
      + " application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9,"
      + " application/pdf;q=0.9, text/plain;q=0.8, */*;q=0.1";

  static final int MAX_PAGE = 10 << 20;
  static final int MAX_PDF = 50 << 20;
  static final int MAX_ROBOTS = 500 << 10;

  private static final Set<String> TEXTS = Set.of("text/html", "text/plain", "text/markdown",
      "text/x-markdown", "text/xml", "text/rss", "text/rdf", "application/json",
      "application/feed+json", "application/xml", "application/rss", "application/atom",
      "application/x-rss", "application/x-rss+xml", "");
  private static final Set<String> PDFS = Set.of("application/pdf", "application/x-pdf");
  private static final Set<String> VAGUE = Set.of("application/octet-stream", "binary/octet-stream",
      "application/gzip", "application/x-gzip", "application/download");
  private static final Pattern TELLING_PATH = Pattern
      .compile("(?i).*\\.(?:pdf|(?:xml|txt|rss|atom|rdf)(?:\\.gz)?)");

  private ContentTypes() {}

  /** Whether an answer of this type, from this path, is worth keeping. */
  static boolean isKept(String type, String path) {
    return TEXTS.contains(type) || PDFS.contains(type) || type.endsWith("+xml")
        || (VAGUE.contains(type) && TELLING_PATH.matcher(path).matches());
  }

  /** The most bytes that are taken of such an answer. */
  static int limit(String type, String path) {
    boolean pdf = PDFS.contains(type) || (VAGUE.contains(type) && path.endsWith(".pdf"));
    return pdf ? MAX_PDF : MAX_PAGE;
  }
}
