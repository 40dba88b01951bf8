package shortlist.crawler.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import shortlist.corpus.archive.Headers;

/**
 * How long a response stays what its server would answer (RFC 9111 section 4.2), as a private cache
 * sees it that may ask again at any time: directives for shared caches do not count.
 */
public final class Freshness {

  /** Without a word from the server these may be taken to last (RFC 9110 section 15.1). */
  private static final Set<Integer> LASTING = Set.of(200, 203, 204, 300, 301, 308, 404, 405, 410,
      414, 501);
  private static final int NOT_MODIFIED = 304;
  private static final int SHARE_OF_AGE = 10;

  private Freshness() {}

  /**
   * How long after its receipt a response is still fresh. A 304 speaks for the response that it
   * confirms, since it repeats the fields that matter (RFC 9110 section 15.4.5). May be called by
   * any thread.
   *
   * @param status of the response
   * @param receivedAt when it arrived
   * @return not negative; zero if the server wants to be asked each time
   */
  public static Duration lifetime(int status, Headers headers, Instant receivedAt) {
    CacheControl control = CacheControl.of(headers);
    boolean lasting = status == NOT_MODIFIED || LASTING.contains(status);
    if (mustAsk(control, lasting) || headers.all("Vary").contains("*")) {
      return Duration.ZERO;
    }
    Instant date = date(headers, "Date", receivedAt).orElse(receivedAt);
    Duration lifetime = control.seconds("max-age")
        .or(() -> expires(headers, date, receivedAt))
        .or(() -> lasting || control.has("public")
            ? share(headers, date, receivedAt)
            : Optional.empty())
        .orElse(Duration.ZERO);
    Duration left = lifetime.minus(age(headers, date, receivedAt));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static boolean mustAsk(CacheControl control, boolean understood) {
    boolean dropped = control.has("must-understand") ? !understood : control.has("no-store");
    return dropped || control.has("no-cache");
  }

  /** What cannot be read has expired (section 5.3). */
  private static Optional<Duration> expires(Headers headers, Instant date, Instant receivedAt) {
    return headers.first("Expires")
        .map(text -> HttpDate.parse(text, receivedAt)
            .map(end -> Duration.between(date, end))
            .orElse(Duration.ZERO));
  }

  /** A tenth of the time that it has not changed (section 4.2.2). */
  private static Optional<Duration> share(Headers headers, Instant date, Instant receivedAt) {
    return date(headers, "Last-Modified", receivedAt)
        .map(modified -> Duration.between(modified, date).dividedBy(SHARE_OF_AGE));
  }

  /** The time that it spent in caches on its way (section 4.2.3), the transfer left out. */
  private static Duration age(Headers headers, Instant date, Instant receivedAt) {
    Duration apparent = Duration.between(date, receivedAt);
    Duration told = headers.first("Age").flatMap(Freshness::seconds).orElse(Duration.ZERO);
    return told.compareTo(apparent) > 0 ? told : apparent;
  }

  /** The first of several values, and without parameters. */
  private static Optional<Duration> seconds(String age) {
    int end = 0;
    while (end < age.length() && ",; ".indexOf(age.charAt(end)) < 0) {
      end++;
    }
    return DeltaSeconds.parse(age.substring(0, end));
  }

  private static Optional<Instant> date(Headers headers, String field, Instant receivedAt) {
    return headers.first(field).flatMap(text -> HttpDate.parse(text, receivedAt));
  }
}
