package shortlist.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shortlist.crawler.frontier.Event.Answered;
import shortlist.crawler.frontier.Event.GivenUp;
import shortlist.crawler.frontier.Event.Overloaded;
import shortlist.crawler.frontier.Event.RobotsRead;
import shortlist.crawler.frontier.Event.Unanswered;

/**
 * What is known about how a host wants to be treated. An immutable value: an event makes the next
 * one.
 *
 * <p>The pause between two requests is the longest of three: the user's delay, the Crawl-delay of
 * the host's robots.txt, and twice the host's usual response time, so that a slow host is not kept
 * busy by us for more than a third of the time. Trouble (429, 5xx) doubles the pause each time, or
 * makes it what the host's Retry-After asks for; a good answer ends the trouble.
 *
 * @param politeness the user's wishes
 * @param readyAt when the host may be asked again
 * @param crawlDelay what robots.txt asks for; zero if nothing
 * @param usual the response time, smoothed
 * @param overloads signs of overload since the last good answer
 * @param silences requests without any answer since the last answer
 * @param robotsUntil until when what its robots.txt says is known
 */
public record HostState(
    Politeness politeness,
    Instant readyAt,
    Duration crawlDelay,
    Duration usual,
    int overloads,
    int silences,
    Instant robotsUntil) {

  /** After this many requests without any answer in a row a host counts as unreachable. */
  public static final int MAX_SILENCES = 3;

  /** After this many signs of overload in a row a host is left alone for the run. */
  public static final int MAX_OVERLOADS = 5;

  private static final Duration LONGEST_ASKED = Duration.ofHours(1);
  private static final Duration LONGEST_CRAWL_DELAY = Duration.ofDays(1);
  private static final Duration LONGEST_ADAPTED = Duration.ofSeconds(30);
  private static final Duration ROBOTS_LIFETIME = Duration.ofHours(24); // RFC 9309 section 2.4
  private static final int RESPONSE_TIMES = 2;
  private static final double SMOOTHING = 0.3;

  /** A host that nothing is known about. */
  public static HostState fresh(Politeness politeness) {
    return new HostState(politeness, Instant.EPOCH, Duration.ZERO, Duration.ZERO, 0, 0,
        Instant.EPOCH);
  }

  /**
   * What to do now.
   *
   * @param nextDue when the host's next page is due, perhaps in the past; null if it has none
   */
  public Decision decide(Instant now, @Nullable Instant nextDue) {
    if (nextDue == null || nextDue.isAfter(now.plus(politeness.patience()))) {
      return new Decision.Rest();
    }
    if (silences >= MAX_SILENCES || overloads >= MAX_OVERLOADS) {
      return new Decision.GiveUp();
    }
    Instant at = politeness.afterQuietHours(later(readyAt, later(nextDue, now)));
    if (at.isAfter(now.plus(politeness.patience()))) {
      return new Decision.Postpone(at);
    }
    if (at.isAfter(now)) {
      return new Decision.WaitUntil(at);
    }
    return robotsUntil.isAfter(now) ? new Decision.FetchPage() : new Decision.FetchRobots();
  }

  /** What is known after {@code event}. */
  public HostState after(Event event) {
    return switch (event) {
      case RobotsRead robots -> new HostState(politeness, readyAt,
          min(robots.crawlDelay().orElse(Duration.ZERO), LONGEST_CRAWL_DELAY), usual, overloads,
          silences, robots.at().plus(ROBOTS_LIFETIME)).answered(robots.at(), robots.took());
      case Answered answer -> answered(answer.at(), answer.took());
      case Overloaded overload -> {
        Duration asked = overload.retryAfter().orElse(Duration.ZERO);
        Duration pause = max(min(asked, LONGEST_ASKED), backOff(overloads));
        yield next(overload.at().plus(max(pause, pause())), usual, overloads + 1, 0);
      }
      case Unanswered silence -> next(silence.at().plus(max(backOff(silences), pause())), usual,
          overloads, silences + 1);
      case GivenUp end -> next(later(readyAt, end.at().plus(LONGEST_ASKED)), usual, overloads,
          silences);
    };
  }

  /** The host as a later run takes it up: it gets another chance, but not before its time. */
  public HostState resumed() {
    return next(readyAt, usual, 0, 0);
  }

  /** Whether the host was given up because it never answers. */
  public boolean isUnreachable() {
    return silences >= MAX_SILENCES;
  }

  /** How long the host is left alone between two requests when all goes well. */
  public Duration pause() {
    return pause(usual);
  }

  private Duration pause(Duration responseTime) {
    if (politeness.ownServer() && politeness.delay().isZero()) {
      return Duration.ZERO;
    }
    Duration adapted = min(responseTime.multipliedBy(RESPONSE_TIMES), LONGEST_ADAPTED);
    return max(politeness.delay(), max(crawlDelay, adapted));
  }

  private HostState answered(Instant at, Duration took) {
    Duration smoothed = usual.isZero()
        ? took
        : Duration.ofNanos(
            (long) (SMOOTHING * took.toNanos() + (1 - SMOOTHING) * usual.toNanos()));
    return next(at.plus(pause(smoothed)), smoothed, 0, 0);
  }

  private HostState next(Instant newReadyAt, Duration newUsual, int newOverloads,
      int newSilences) {
    return new HostState(politeness, newReadyAt, crawlDelay, newUsual, newOverloads, newSilences,
        robotsUntil);
  }

  private Duration backOff(int before) {
    return politeness.firstBackOff().multipliedBy(1L << Math.min(before, 12));
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
