package shortlist.crawler.fetch;

import java.time.Duration;
import java.util.Optional;

/** A time in a field as a whole number of seconds (RFC 9111 section 1.2.2). */
final class DeltaSeconds {

  /** Counts as for ever. */
  private static final long MOST = 1L << 31;

  private DeltaSeconds() {}

  /** The digits as seconds, at most 2³¹; empty if {@code text} has other signs, or none. */
  static Optional<Duration> parse(String text) {
    long seconds = 0;
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return Optional.empty();
      }
      seconds = Math.min(10 * seconds + digit - '0', MOST);
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
  }
}
