package shortlist.corpus.feed;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document is by its first bytes; servers are often wrong about feeds. */
public enum Format {
  /** RSS, Atom or CDF. */
  FEED,
  /** JSON Feed. */
  JSON_FEED,
  /** A sitemap or an index of sitemaps, as XML. */
  SITEMAP,
  /** Plain text that begins with an address, as sitemaps of one address a line do. */
  ADDRESSES,
  /** HTML. */
  PAGE,
  /** Anything else. */
  OTHER;

  /** Enough for most pages to say that they are one. */
  private static final int START = 64;
  private static final int HEAD = 8192;
  private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|$)", Pattern.DOTALL);
  private static final Pattern IDLE = Pattern
      .compile("^[\\x00-\\x20\u00ef\u00bb\u00bf\u00fe\u00ff]+"); // blanks, byte order marks
  private static final Pattern ELEMENT = Pattern.compile(
      "<(?:[a-z][\\w.-]*:)?(rss|feed|rdf|channel|urlset|sitemapindex|html|head|body|title|div|p)"
          + "[\\s>/]");

  /**
   * Looks at a document.
   *
   * @param bytes its start or all of it, unpacked
   * @param contentType the media type that it was served as, in lower case; may be empty
   */
  public static Format of(byte[] bytes, String contentType) {
    String start = head(bytes, START);
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return contentType.equals("text/plain") ? OTHER : PAGE;
    }
    String head = head(bytes, HEAD);
    if (head.startsWith("%pdf")) {
      return OTHER;
    }
    if (head.startsWith("{")) {
      return head.contains("jsonfeed.org/version") || contentType.equals("application/feed+json")
          ? JSON_FEED
          : OTHER;
    }
    Matcher element = ELEMENT.matcher(COMMENT.matcher(head).replaceAll(""));
    if (element.find()) {
      return switch (element.group(1)) {
        case "rss", "feed", "rdf", "channel" -> FEED;
        case "urlset", "sitemapindex" -> SITEMAP;
        default -> contentType.equals("text/plain") ? OTHER : PAGE;
      };
    }
    if (head.startsWith("http") || head.startsWith("www.")) {
      return ADDRESSES;
    }
    return contentType.endsWith("html") ? PAGE : OTHER;
  }

  /** The start in lower case, readable enough for names of elements in any encoding. */
  private static String head(byte[] bytes, int most) {
    int length = Math.min(bytes.length, most);
    String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    return IDLE.matcher(text)
        .replaceFirst("")
        .replace("\0", "")
        .toLowerCase(Locale.ROOT);
  }
}
