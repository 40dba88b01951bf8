package shortlist.corpus.archive;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the character encoding of a page or a feed as browsers do (WHATWG HTML, section 13.2.3.2,
 * "determining the character encoding"): byte order mark, then the Content-Type field, then what
 * the markup says of itself. Thread-safe; never throws on any input.
 */
public final class DeclaredCharset {

  /** So much well-formed UTF-8 is in a text of another encoding of several bytes by no chance. */
  private static final int NO_CHANCE = 10;
  /** A text with one damaged character in so many is a damaged one, not one of another encoding. */
  private static final int MANY = 10;

  private DeclaredCharset() {}

  /**
   * The text of a page. A byte order mark is believed; else bytes that are UTF-8 and not ASCII
   * alone are read as such whatever is declared, and bytes that are not are not. An encoding that
   * is not declared, or cannot be, is guessed; windows-1252 if there is no telling.
   *
   * @param header the encoding that the Content-Type field names
   * @return without byte order mark; undecodable bytes become U+FFFD
   */
  public static String decode(byte[] bytes, Optional<Charset> header) {
    Charset charset = ofByteOrderMark(bytes)
        .or(() -> GuessedCharset.utf16(bytes))
        .orElseGet(() -> settle(bytes, header.or(() -> ofMarkup(bytes))));
    String text = new String(bytes, charset);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static Charset settle(byte[] bytes, Optional<Charset> declared) {
    Utf8 utf8 = Utf8.in(bytes);
    boolean well = utf8.malformed() == 0;
    if (declared.isEmpty()) {
      return well || utf8.characters() > MANY * utf8.malformed()
          ? StandardCharsets.UTF_8
          : GuessedCharset.of(bytes);
    }
    Charset charset = declared.get();
    if (charset.equals(StandardCharsets.UTF_8)) {
      return utf8.characters() >= utf8.malformed() ? charset : GuessedCharset.of(bytes);
    }
    int enough = charset.newEncoder().maxBytesPerChar() > 1 ? NO_CHANCE : 1;
    return well && utf8.characters() >= enough ? StandardCharsets.UTF_8 : charset;
  }

  /** What the page declares: by byte order mark, {@code header}, or in its markup; else empty. */
  public static Optional<Charset> find(byte[] bytes, Optional<Charset> header) {
    return ofByteOrderMark(bytes).or(() -> header).or(() -> ofMarkup(bytes));
  }

  /** The encoding that the first bytes mark: UTF-8 or UTF-16 of either byte order. */
  public static Optional<Charset> ofByteOrderMark(byte[] bytes) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return startsWith(bytes, 0xff, 0xfe)
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  /** The encoding that XML declaration or meta element name, or UTF-16's form gives away. */
  public static Optional<Charset> ofMarkup(byte[] bytes) {
    if (startsWith(bytes, '<', 0, '?', 0) || startsWith(bytes, '<', 0, '!', 0)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0, '<', 0, '?') || startsWith(bytes, 0, '<', 0, '!')) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return new MarkupPrescan(bytes).find();
  }

  /**
   * The encoding that a Content-Type field names by its {@code charset} parameter (RFC 9110,
   * section 8.3): unquoted or wholly quoted, without blanks around its equals sign. Of several the
   * first usable one counts; a damaged one names nothing.
   */
  public static Optional<Charset> ofContentType(String value) {
    int at = 0;
    while (at < value.length()) {
      int end = endOfParameter(value, at);
      Optional<Charset> named = ofParameter(value.substring(at, end).strip());
      if (named.isPresent()) {
        return named;
      }
      at = end + 1;
    }
    return Optional.empty();
  }

  /** The next semicolon or comma outside quotes. */
  private static int endOfParameter(String value, int from) {
    boolean quoted = false;
    for (int i = from; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (quoted && c == '\\') {
        i++;
      } else if (!quoted && (c == ';' || c == ',')) {
        return i;
      }
    }
    return value.length();
  }

  private static Optional<Charset> ofParameter(String parameter) {
    String prefix = "charset=";
    if (!parameter.regionMatches(true, 0, prefix, 0, prefix.length())) {
      return Optional.empty();
    }
    String label = parameter.substring(prefix.length());
    boolean quoted = label.length() > 1 && label.startsWith("\"") && label.endsWith("\"");
    // A blank after the equals sign belongs to the value, which then is no encoding's name.
    return label.startsWith(" ")
        ? Optional.empty()
        : CharsetLabels.find(quoted ? label.substring(1, label.length() - 1) : label);
  }

  /** The encoding that a name means on the web, as {@code latin1} means windows-1252. */
  public static Optional<Charset> named(String label) {
    return CharsetLabels.find(label);
  }

  static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 cannot be announced by bytes that were read as ASCII; UTF-8 is meant. */
  static Optional<Charset> readAsAscii(String label) {
    return CharsetLabels.find(label)
        .map(charset -> charset.name().toUpperCase(Locale.ROOT).startsWith("UTF-16")
            ? StandardCharsets.UTF_8
            : charset);
  }
}
