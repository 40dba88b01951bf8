package shortlist.indexer.extract.html;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a page's character encoding as browsers do (WHATWG HTML, "determining the character
 * encoding"): byte order mark, header, meta element, else a guess between UTF-8 and windows-1252.
 */
public final class Decoder {

  private static final int PRESCAN = 4_096;
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern META = Pattern.compile(
      "<(?:meta[^>]{1,300}?charset|\\?xml[^>]{1,100}?encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)",
      Pattern.CASE_INSENSITIVE);

  private Decoder() {}

  /**
   * The text of a page.
   *
   * @param header the encoding that the Content-Type field names
   */
  public static String decode(byte[] bytes, Optional<Charset> header) {
    Charset charset = mark(bytes)
        .or(() -> header.map(Decoder::asOnTheWeb))
        .or(() -> meta(bytes))
        .orElseGet(() -> guess(bytes));
    String text = new String(bytes, charset);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static Optional<Charset> mark(byte[] bytes) {
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

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> meta(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, PRESCAN),
        StandardCharsets.ISO_8859_1);
    Matcher matcher = META.matcher(head);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      Charset named = asOnTheWeb(Charset.forName(matcher.group(1)));
      // A meta element that could be read as ASCII cannot announce UTF-16.
      boolean wide = named.name().toUpperCase(Locale.ROOT).startsWith("UTF-16");
      return Optional.of(wide ? StandardCharsets.UTF_8 : named);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  /** Pages that say ISO-8859-1 or ASCII mean windows-1252 (WHATWG Encoding standard). */
  private static Charset asOnTheWeb(Charset named) {
    return named.equals(StandardCharsets.ISO_8859_1) || named.equals(StandardCharsets.US_ASCII)
        ? WINDOWS
        : named;
  }

  private static Charset guess(byte[] bytes) {
    // The last few bytes may be a character cut in two by the size limit.
    int length = Math.max(0, bytes.length - 3);
    try {
      var _ = StandardCharsets.UTF_8.newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, 0, wholeCharacters(bytes, length)));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException notUtf8) {
      return WINDOWS;
    }
  }

  private static int wholeCharacters(byte[] bytes, int length) {
    int end = length;
    while (end > 0 && (bytes[end] & 0xc0) == 0x80) {
      end--;
    }
    return end;
  }
}
