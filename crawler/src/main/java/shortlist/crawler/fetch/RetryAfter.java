package shortlist.crawler.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads the Retry-After field (RFC 9110 section 10.2.3): seconds or a date. */
final class RetryAfter {

  private RetryAfter() {}

  /** How long to wait from {@code now} on, not negative; empty if the value says nothing. */
  static Optional<Duration> parse(String value, Instant now) {
    String text = value.strip();
    return DeltaSeconds.parse(text)
        .or(() -> HttpDate.parse(text, now)
            .map(until -> until.isBefore(now) ? Duration.ZERO : Duration.between(now, until)));
  }
}
