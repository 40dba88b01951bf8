package shortlist.crawler.discover;

import java.util.Locale;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import shortlist.crawler.trap.TextHash;

/**
 * Reads HTML tag by tag, without making a tree of it: all that a crawler needs to know of a page is
 * in its tags and in the words between them, and a tree costs ten times as much. Tags, attributes,
 * comments and the elements whose content is no markup are told apart as the HTML standard's
 * tokenizer does (section 13.2.5); how elements nest is the caller's business.
 *
 * <p>Use it as a cursor: {@link #next} moves it to the next tag, and everything else is said of
 * that tag. Any text is readable, in time linear in its length.
 */
final class HtmlScanner {

  private static final int LONGEST_NAME = 16;

  private final String html;
  private int position;
  private int textStart;
  private int textEnd;
  private boolean end;
  private String name = "";
  private int attributesStart;
  private int attributesEnd;

  HtmlScanner(String html) {
    this.html = html;
  }

  /** Moves to the next start tag, end tag or comment; false if there is none. */
  boolean next() {
    textStart = position;
    while (position < html.length()) {
      int open = html.indexOf('<', position);
      if (open < 0 || open + 1 >= html.length()) {
        break;
      }
      char c = html.charAt(open + 1);
      textEnd = open;
      if (isLetter(c)) {
        tag(open + 1, false);
        return true;
      }
      if (c == '/' && open + 2 < html.length() && isLetter(html.charAt(open + 2))) {
        tag(open + 2, true);
        return true;
      }
      if (c == '!' || c == '?' || c == '/') {
        position = afterComment(open + 1);
        name = "";
        end = false;
        attributesStart = attributesEnd;
        return true;
      }
      position = open + 1;
    }
    position = html.length();
    textEnd = position;
    return false;
  }

  /** The tag's name in lower case; empty for a comment and for names longer than HTML's. */
  String name() {
    return name;
  }

  boolean isEnd() {
    return end;
  }

  /** The characters before the tag, back to the one before it, with references resolved. */
  String textBefore() {
    return decoded(html.substring(textStart, textEnd), false);
  }

  /** Adds the characters before the tag, as they stand in the page, to {@code hash}. */
  void addTextBefore(TextHash hash) {
    hash.add(html, textStart, textEnd);
  }

  /** Whether there are characters before the tag. */
  boolean hasTextBefore() {
    return textEnd > textStart;
  }

  /**
   * The value of an attribute of a start tag, with its character references resolved; null if the
   * tag has none of that name. Of two with one name the first counts.
   *
   * @param wanted in lower case
   */
  @Nullable String attribute(String wanted) {
    int at = attributesStart;
    while (at < attributesEnd) {
      while (at < attributesEnd && (isSpace(html.charAt(at)) || html.charAt(at) == '/')) {
        at++;
      }
      int nameStart = at;
      while (at < attributesEnd && !isSpace(html.charAt(at)) && html.charAt(at) != '/'
          && (html.charAt(at) != '=' || at == nameStart)) {
        at++;
      }
      int nameEnd = at;
      at = afterSpace(at);
      int valueStart = at;
      int valueEnd = at;
      if (at < attributesEnd && html.charAt(at) == '=' && nameEnd > nameStart) {
        at = afterSpace(at + 1);
        char quote = at < attributesEnd ? html.charAt(at) : ' ';
        if (quote == '"' || quote == '\'') {
          valueStart = at + 1;
          valueEnd = indexOf(quote, valueStart);
          at = valueEnd + 1;
        } else {
          valueStart = at;
          while (at < attributesEnd && !isSpace(html.charAt(at))) {
            at++;
          }
          valueEnd = at;
        }
      }
      if (nameEnd - nameStart == wanted.length()
          && html.regionMatches(true, nameStart, wanted, 0, wanted.length())) {
        return decoded(html.substring(valueStart, Math.max(valueStart, valueEnd)), true);
      }
    }
    return null;
  }

  private static String decoded(String text, boolean attribute) {
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, attribute);
  }

  private void tag(int nameStart, boolean isEnd) {
    int at = nameStart;
    while (at < html.length() && !endsName(html.charAt(at))) {
      at++;
    }
    name = at - nameStart > LONGEST_NAME ? "" : lower(nameStart, at);
    end = isEnd;
    attributesStart = at;
    attributesEnd = tagEnd(at);
    position = Math.min(html.length(), attributesEnd + 1);
    if (!isEnd && isRaw(name)) {
      position = rawEnd(name, position);
    }
  }

  /** Where the tag's closing bracket is, which may not be one within a quoted value. */
  private int tagEnd(int from) {
    int at = from;
    boolean beforeValue = false;
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '>') {
        return at;
      }
      if (beforeValue && (c == '"' || c == '\'')) {
        int close = html.indexOf(c, at + 1);
        if (close < 0) {
          return html.length();
        }
        at = close;
        beforeValue = false;
      } else if (c == '=') {
        beforeValue = true;
      } else if (!isSpace(c)) {
        beforeValue = false;
      }
      at++;
    }
    return at;
  }

  /** From {@code <script>} on to its end tag, or the end of the page. */
  private int rawEnd(String element, int from) {
    if (element.equals("plaintext")) {
      return html.length();
    }
    int at = html.indexOf("</", from);
    while (at >= 0) {
      int after = at + 2 + element.length();
      if (html.regionMatches(true, at + 2, element, 0, element.length())
          && (after >= html.length() || endsName(html.charAt(after)))) {
        return at;
      }
      at = html.indexOf("</", at + 2);
    }
    return html.length();
  }

  private int afterComment(int bang) {
    if (!html.startsWith("!--", bang)) {
      int close = html.indexOf('>', bang);
      return close < 0 ? html.length() : close + 1;
    }
    if (html.startsWith(">", bang + 3) || html.startsWith("->", bang + 3)) {
      return html.indexOf('>', bang) + 1;
    }
    int dashes = html.indexOf("--", bang + 3);
    while (dashes >= 0) {
      if (html.startsWith(">", dashes + 2)) {
        return dashes + 3;
      }
      if (html.startsWith("!>", dashes + 2)) {
        return dashes + 4;
      }
      dashes = html.indexOf("--", dashes + 1);
    }
    return html.length();
  }

  private int afterSpace(int from) {
    int at = from;
    while (at < attributesEnd && isSpace(html.charAt(at))) {
      at++;
    }
    return at;
  }

  private int indexOf(char quote, int from) {
    int at = html.indexOf(quote, from);
    return at < 0 || at > attributesEnd ? attributesEnd : at;
  }

  private String lower(int start, int stop) {
    for (int i = start; i < stop; i++) {
      if (html.charAt(i) >= 'A' && html.charAt(i) <= 'Z') {
        return html.substring(start, stop).toLowerCase(Locale.ROOT);
      }
    }
    return html.substring(start, stop);
  }

  private static boolean isRaw(String element) {
    return switch (element) {
      case "script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp",
          "plaintext" ->
        true;
      default -> false;
    };
  }

  private static boolean endsName(char c) {
    return c == '>' || c == '/' || isSpace(c);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
