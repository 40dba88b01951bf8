package shortlist.corpus.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import shortlist.corpus.xml.Xml;

/**
 * The content of a feed's element as HTML, whichever way it is wrapped: escaped, in base64, as
 * elements, or as plain text (RFC 4287 section 3.1, Atom 0.3, and what RSS feeds do).
 */
final class Markup {

  private Markup() {}

  static String of(Element element) {
    String type = Xml.attribute(element, "type").toLowerCase(Locale.ROOT);
    String mode = Xml.attribute(element, "mode").toLowerCase(Locale.ROOT);
    if (mode.equals("base64") || isBinary(type)) {
      return decoded(element.wholeText());
    }
    boolean html = type.equals("html") || type.equals("text/html");
    if (!html && element.childrenSize() > 0) {
      return element.html();
    }
    boolean plain = type.equals("text") || type.equals("text/plain");
    return plain ? Entities.escape(element.wholeText()) : element.wholeText();
  }

  private static boolean isBinary(String type) {
    return type.indexOf('/') > 0 && !type.startsWith("text/") && !type.endsWith("xml")
        && !type.endsWith("html");
  }

  private static String decoded(String text) {
    try {
      return new String(Base64.getMimeDecoder().decode(text.strip()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return text;
    }
  }
}
