package shortlist.crawler.discover;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shortlist.corpus.store.PageRole;

/** Tells by its first bytes what a document is; servers are often wrong about feeds. */
final class Sniffer {

  enum Format {
    FEED, JSON_FEED, SITEMAP, TEXT_SITEMAP, PAGE, OTHER
  }

  /** Enough for most pages to say that they are one. */
  private static final int START = 64;
  private static final int HEAD = 8192;
  private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|$)", Pattern.DOTALL);
  private static final Pattern IDLE = Pattern
      .compile("^[\\x00-\\x20\u00ef\u00bb\u00bf\u00fe\u00ff]+"); // blanks, byte order marks
  private static final Pattern ELEMENT = Pattern.compile(
      "<(?:[a-z][\\w.-]*:)?(rss|feed|rdf|channel|urlset|sitemapindex|html|head|body|title|div|p)"
          + "[\\s>/]");

  private Sniffer() {}

  static Format sniff(byte[] bytes, String contentType, PageRole expected) {
    String start = head(bytes, START);
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return contentType.equals("text/plain") ? Format.OTHER : Format.PAGE;
    }
    String head = head(bytes, HEAD);
    if (head.startsWith("%pdf")) {
      return Format.OTHER;
    }
    if (head.startsWith("{")) {
      return head.contains("jsonfeed.org/version") || contentType.equals("application/feed+json")
          ? Format.JSON_FEED
          : Format.OTHER;
    }
    Matcher element = ELEMENT.matcher(COMMENT.matcher(head).replaceAll(""));
    if (element.find()) {
      return switch (element.group(1)) {
        case "rss", "feed", "rdf", "channel" -> Format.FEED;
        case "urlset", "sitemapindex" -> Format.SITEMAP;
        default -> contentType.equals("text/plain") ? Format.OTHER : Format.PAGE;
      };
    }
    if (expected == PageRole.SITEMAP && (head.startsWith("http") || head.startsWith("www."))) {
      return Format.TEXT_SITEMAP;
    }
    return contentType.endsWith("html") ? Format.PAGE : Format.OTHER;
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
