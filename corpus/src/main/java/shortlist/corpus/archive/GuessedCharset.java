package shortlist.corpus.archive;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Guesses the encoding of a text that declares none, or one that it cannot be in, by how often
 * which bytes follow one another (Li and Momoi, "A composite approach to language/encoding
 * detection", 2001).
 */
final class GuessedCharset {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final Charset CYRILLIC = Charset.forName("windows-1251");
  private static final Charset MAC_CYRILLIC = Charset.forName("x-MacCyrillic");

  /** Bytes beyond ASCII; a guess from fewer is as often wrong as right. */
  private static final int ENOUGH = 8;
  private static final int SAMPLE = 128 << 10;
  private static final int START = 1 << 10;

  private GuessedCharset() {}

  /** The likeliest encoding of bytes that are not UTF-8; windows-1252 if there is no telling. */
  static Charset of(byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    if (isBelow(bytes, first, ENOUGH)) {
      return WINDOWS;
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, first, Math.min(SAMPLE, bytes.length - first));
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset())
        .flatMap(CharsetLabels::find)
        .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
        // They share the small letters, and the web never used the other.
        .map(charset -> charset.equals(MAC_CYRILLIC) ? CYRILLIC : charset)
        .orElse(WINDOWS);
  }

  /** UTF-16 of a text in Latin letters, by its zeros; empty if it is none. */
  static Optional<Charset> utf16(byte[] bytes) {
    int length = Math.min(bytes.length, START) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (length < ENOUGH || even + odd < length / 3) {
      return Optional.empty();
    }
    if (even == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return odd == 0 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  private static boolean isBelow(byte[] bytes, int from, int count) {
    int found = 0;
    for (int i = from; i < bytes.length && found < count; i++) {
      found += bytes[i] < 0 ? 1 : 0;
    }
    return found < count;
  }
}
