package shortlist.corpus.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the document type declaration out of XML. Nothing that it declares is ever expanded or
 * loaded; a document whose entities would lead outside or into one another is refused as an attack.
 */
final class Doctype {

  private static final Pattern DANGEROUS = Pattern.compile(
      "<!ENTITY\\s+(?:%|[^\\s>]+\\s+(?:SYSTEM|PUBLIC)\\b|[^\\s>]+\\s+(?:\"[^\"]*&[^#\"]|'[^']*&[^#']))",
      Pattern.CASE_INSENSITIVE);

  private Doctype() {}

  /**
   * The text without its declaration.
   *
   * @throws UnreadableException if the declaration is an attack
   */
  static String strip(String xml) throws UnreadableException {
    int start = start(xml);
    if (start < 0) {
      return xml;
    }
    int end = end(xml, start);
    Matcher dangerous = DANGEROUS.matcher(xml).region(start, end);
    if (dangerous.find()) {
      throw new UnreadableException("it declares external or nested entities, which are refused");
    }
    return xml.substring(0, start) + xml.substring(end);
  }

  /** Where the declaration starts, behind no more than instructions and comments; else -1. */
  private static int start(String xml) {
    int at = 0;
    while (at < xml.length()) {
      int open = xml.indexOf('<', at);
      if (open < 0) {
        return -1;
      }
      if (xml.regionMatches(true, open, "<!DOCTYPE", 0, 9)) {
        return open;
      }
      String close = xml.startsWith("<!--", open) ? "-->" : xml.startsWith("<?", open) ? ">" : "";
      int end = close.isEmpty() ? -1 : xml.indexOf(close, open);
      if (end < 0) {
        return -1;
      }
      at = end + close.length();
    }
    return -1;
  }

  private static int end(String xml, int start) {
    boolean inside = false;
    char quote = 0;
    for (int i = start; i < xml.length(); i++) {
      char c = xml.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[' || c == ']') {
        inside = c == '[';
      } else if (c == '>' && !inside) {
        return i + 1;
      }
    }
    return xml.length();
  }
}
