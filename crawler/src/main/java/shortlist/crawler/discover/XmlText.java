package shortlist.crawler.discover;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes XML of which neither the server's nor its own word about the encoding can be trusted. A
 * byte order mark is right; so is UTF-8 if all of it is valid; then the server's label counts, then
 * the document's own, and at last windows-1252.
 */
final class XmlText {

  private static final Pattern DECLARED = Pattern
      .compile("^\\s*<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
  private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]");

  private XmlText() {}

  /** The text without leading blanks and characters that XML forbids. */
  static String decode(byte[] bytes, Optional<Charset> labelled) {
    Charset mark = byteOrderMark(bytes);
    String text = mark != null
        ? new String(bytes, mark)
        : utf8(bytes).orElseGet(
            () -> new String(bytes, labelled.or(() -> declared(bytes)).orElse(WINDOWS)));
    return FORBIDDEN.matcher(text).replaceAll("").replaceFirst("^\uFEFF", "").stripLeading();
  }

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static @Nullable Charset byteOrderMark(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    return switch (first) {
      case 0xfeff, 0x003c -> StandardCharsets.UTF_16BE;
      case 0xfffe, 0x3c00 -> StandardCharsets.UTF_16LE;
      default -> null;
    };
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> declared(byte[] bytes) {
    Matcher matcher = DECLARED.matcher(
        new String(bytes, 0, Math.min(bytes.length, 300), StandardCharsets.ISO_8859_1));
    try {
      return matcher.find() ? Optional.of(Charset.forName(matcher.group(1))) : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }
}
