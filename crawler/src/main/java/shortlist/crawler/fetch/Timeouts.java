package shortlist.crawler.fetch;

import java.time.Duration;

/**
 * How long is waited, each positive.
 *
 * @param connect for a connection
 * @param silence for the first byte of an answer, and for each further one
 * @param whole for the last byte
 */
record Timeouts(Duration connect, Duration silence, Duration whole) {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** Such that nothing takes longer than {@code whole}. */
  static Timeouts within(Duration whole) {
    Duration patience = whole.compareTo(PATIENCE) < 0 ? whole : PATIENCE;
    return new Timeouts(patience, patience, whole);
  }

  /** As in "15 s". */
  static String words(Duration duration) {
    return duration.toMillisPart() == 0
        ? duration.toSeconds() + " s"
        : duration.toMillis() + " ms";
  }
}
