package shortlist.corpus.xml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import shortlist.corpus.archive.DeclaredCharset;

/**
 * Decodes XML of which neither the server's nor its own word about the encoding can be trusted. A
 * byte order mark is right; so is UTF-8 if most of it is valid; then the server's label counts,
 * then the document's own, and at last windows-1252.
 */
public final class XmlText {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Charset EBCDIC = Charset.forName("IBM037");

  private XmlText() {}

  /** The text without leading blanks and characters that XML forbids. */
  public static String decode(byte[] bytes, Optional<Charset> labelled) {
    String text = text(bytes, labelled);
    int start = 0;
    while (start < text.length() && isIdle(text.charAt(start))) {
      start++;
    }
    return permitted(text, start);
  }

  private static String text(byte[] bytes, Optional<Charset> labelled) {
    Optional<Charset> certain = DeclaredCharset.ofByteOrderMark(bytes).or(() -> ebcdic(bytes));
    if (certain.isPresent()) {
      return new String(bytes, certain.get());
    }
    Optional<Charset> declared = DeclaredCharset.ofMarkup(bytes);
    if (declared.isPresent() && isTold(declared.get())) {
      return new String(bytes, declared.get());
    }
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    return isMostlyWhole(utf8)
        ? utf8
        : new String(bytes, labelled.filter(XmlText::isOther)
            .or(() -> declared.filter(XmlText::isOther))
            .orElse(WINDOWS));
  }

  /** Written as {@code <?x}. */
  private static Optional<Charset> ebcdic(byte[] bytes) {
    boolean marked = bytes.length > 2 && bytes[0] == 0x4c && bytes[1] == 0x6f
        && bytes[2] == (byte) 0xa7;
    return marked ? Optional.of(EBCDIC) : Optional.empty();
  }

  /** UTF-16 shows in the bytes; ISO-2022-JP is written in ASCII, so that it looks like UTF-8. */
  private static boolean isTold(Charset declared) {
    return declared.name().startsWith("UTF-16") || declared.name().startsWith("ISO-2022");
  }

  private static boolean isOther(Charset label) {
    return !label.equals(StandardCharsets.UTF_8);
  }

  /** A damaged character or two among many whole ones do not make it another encoding. */
  private static boolean isMostlyWhole(String utf8) {
    int whole = 0;
    int damaged = 0;
    for (int i = 0; i < utf8.length(); i++) {
      char c = utf8.charAt(i);
      damaged += c == '\uFFFD' ? 1 : 0;
      whole += c > 0x7f && c != '\uFFFD' ? 1 : 0;
    }
    return damaged == 0 || damaged < whole;
  }

  private static boolean isIdle(char c) {
    return c == '\uFEFF' || isForbidden(c) || Character.isWhitespace(c);
  }

  private static String permitted(String text, int start) {
    int at = start;
    while (at < text.length() && !isForbidden(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text.substring(start);
    }
    StringBuilder permitted = new StringBuilder(text.length());
    for (int i = start; i < text.length(); i++) {
      if (!isForbidden(text.charAt(i))) {
        permitted.append(text.charAt(i));
      }
    }
    return permitted.toString();
  }

  private static boolean isForbidden(char c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r';
  }
}
