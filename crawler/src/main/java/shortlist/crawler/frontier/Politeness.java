package shortlist.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import shortlist.corpus.workspace.QuietHours;

/**
 * How hosts are treated.
 *
 * @param delay between the end of a request and the start of the next
 * @param ownServer whether the host is the user's own, so that {@code delay} holds whatever
 *        robots.txt and response times say
 * @param patience the longest wait within a run; who asks for more is postponed
 * @param quiet when nobody else's host is asked anything; empty for never
 */
public record Politeness(
    Duration delay, boolean ownServer, Duration patience, Optional<QuietHours> quiet) {

  /** A request a second, and a wait of five minutes at most. */
  public static final Politeness DEFAULT = new Politeness(Duration.ofSeconds(1), false,
      Duration.ofMinutes(5), Optional.empty());

  private static final Duration SHORTEST_BACK_OFF = Duration.ofMillis(250);

  /** The wait after the first sign of trouble; it doubles with each further one. */
  Duration firstBackOff() {
    return delay.compareTo(SHORTEST_BACK_OFF) < 0 ? SHORTEST_BACK_OFF : delay;
  }

  /** The time itself, or when the quiet hours that it falls into end. */
  Instant afterQuietHours(Instant at) {
    return ownServer ? at : quiet.map(hours -> hours.endAt(at)).orElse(at);
  }
}
