package shortlist.corpus.archive;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Looks through the bytes of a page for the encoding that they declare (WHATWG HTML, section
 * 13.2.3.3, "prescan a byte stream to determine its encoding", and "get an XML encoding"). Browsers
 * look at 1,024 bytes first and start again when the parser meets a later declaration; looking at
 * more at once comes to the same. Not thread-safe.
 */
final class MarkupPrescan {

  private static final int WINDOW = 16 << 10;
  private static final int MAX_ATTRIBUTES = 50;

  private final byte[] bytes;
  private final int end;
  private int at;

  MarkupPrescan(byte[] bytes) {
    this.bytes = bytes;
    this.end = Math.min(bytes.length, WINDOW);
  }

  Optional<Charset> find() {
    Optional<Charset> xml = xmlDeclaration();
    if (xml.isPresent()) {
      return xml;
    }
    while (at < end) {
      if (bytes[at] != '<') {
        at++;
      } else if (looksAt("<!--")) {
        // The two dashes that open may be the two that close.
        at = after("-->", at + 2);
      } else if (looksAt("<meta") && isBlankOrSlash(at + 5)) {
        at += 5;
        Optional<Charset> declared = ofMeta(attributes());
        if (declared.isPresent()) {
          return declared;
        }
      } else {
        skipTag();
      }
    }
    return Optional.empty();
  }

  private void skipTag() {
    boolean closing = at + 1 < end && bytes[at + 1] == '/';
    int name = closing ? at + 2 : at + 1;
    if (name < end && isLetter(bytes[name])) {
      at = name;
      while (at < end && bytes[at] != '>' && !isBlank(bytes[at])) {
        at++;
      }
      attributes();
    } else if (name < end && (closing || bytes[name] == '!' || bytes[name] == '?')) {
      at = after(">", at);
    } else {
      at++;
    }
  }

  private static Optional<Charset> ofMeta(Map<String, String> attributes) {
    String charset = attributes.get("charset");
    if (charset != null) {
      return DeclaredCharset.readAsAscii(charset);
    }
    boolean pragma = "content-type".equals(attributes.get("http-equiv"));
    return pragma ? ofContent(attributes.getOrDefault("content", "")) : Optional.empty();
  }

  /** WHATWG HTML, "extracting a character encoding from a meta element". */
  private static Optional<Charset> ofContent(String content) {
    int found = content.indexOf("charset");
    while (found >= 0) {
      int equals = skipBlanks(content, found + "charset".length());
      if (equals < content.length() && content.charAt(equals) == '=') {
        return ofValue(content.substring(skipBlanks(content, equals + 1)));
      }
      found = content.indexOf("charset", found + 1);
    }
    return Optional.empty();
  }

  private static Optional<Charset> ofValue(String value) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    char quote = value.charAt(0);
    if (quote == '"' || quote == '\'') {
      int close = value.indexOf(quote, 1);
      return close < 0
          ? Optional.empty()
          : DeclaredCharset.readAsAscii(value.substring(1, close));
    }
    int stop = 0;
    while (stop < value.length() && value.charAt(stop) != ';' && !isBlank(value.charAt(stop))) {
      stop++;
    }
    return DeclaredCharset.readAsAscii(value.substring(0, stop));
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The attributes up to the end of the tag, in lower case, the first of each name. */
  private Map<String, String> attributes() {
    Map<String, String> attributes = new HashMap<>();
    while (at < end && attributes.size() < MAX_ATTRIBUTES) {
      while (at < end && isBlankOrSlash(at)) {
        at++;
      }
      if (at >= end) {
        return Map.of();
      }
      if (bytes[at] == '>') {
        at++;
        return attributes;
      }
      String name = name();
      skipBlanks();
      String value = "";
      if (at < end && bytes[at] == '=') {
        at++;
        skipBlanks();
        value = value();
      }
      attributes.putIfAbsent(name, value);
    }
    return at < end ? attributes : Map.of(); // what is cut off is no tag
  }

  private String name() {
    int start = at;
    at++; // an equals sign in front belongs to the name
    while (at < end && bytes[at] != '=' && bytes[at] != '>' && !isBlankOrSlash(at)) {
      at++;
    }
    return text(start, at);
  }

  private String value() {
    if (at >= end) {
      return "";
    }
    byte quote = bytes[at];
    int start = at;
    if (quote == '"' || quote == '\'') {
      do {
        at++;
      } while (at < end && bytes[at] != quote);
      String value = text(start + 1, Math.max(start + 1, Math.min(at, end)));
      at = Math.min(end, at + 1);
      return value;
    }
    while (at < end && bytes[at] != '>' && !isBlank(bytes[at])) {
      at++;
    }
    return text(start, at);
  }

  private Optional<Charset> xmlDeclaration() {
    if (!looksAt("<?xml")) {
      return Optional.empty();
    }
    int close = after(">", at);
    String declaration = text(at, close);
    int name = declaration.indexOf("encoding");
    int equals = name < 0 ? -1 : skipBlanks(declaration, name + "encoding".length());
    if (equals < 0 || equals >= declaration.length() || declaration.charAt(equals) != '=') {
      return Optional.empty();
    }
    String value = declaration.substring(skipBlanks(declaration, equals + 1));
    boolean quoted = value.startsWith("\"") || value.startsWith("'");
    return quoted ? ofValue(value) : Optional.empty();
  }

  private int after(String mark, int from) {
    for (int i = from; i + mark.length() <= end; i++) {
      if (matches(mark, i)) {
        return i + mark.length();
      }
    }
    return end;
  }

  private boolean looksAt(String start) {
    return matches(start, at);
  }

  private boolean matches(String lowerCase, int from) {
    if (from + lowerCase.length() > end) {
      return false;
    }
    for (int i = 0; i < lowerCase.length(); i++) {
      if (Character.toLowerCase((char) (bytes[from + i] & 0xff)) != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void skipBlanks() {
    while (at < end && isBlank(bytes[at])) {
      at++;
    }
  }

  private String text(int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      text.append((char) (bytes[i] & 0xff));
    }
    return text.toString().toLowerCase(Locale.ROOT);
  }

  private boolean isBlankOrSlash(int index) {
    return index < end && (isBlank(bytes[index]) || bytes[index] == '/');
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }
}
