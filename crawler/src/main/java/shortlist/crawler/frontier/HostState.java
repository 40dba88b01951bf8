package shortlist.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import shortlist.crawler.frontier.Event.Answered;
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
 */
public record HostState(
    Politeness politeness,
    Instant readyAt,
    Duration crawlDelay,
    Duration usual,
    int overloads,
    int silences) {

  /** After this many requests without any answer in a row a host counts as unreachable. */
  public static final int MAX_SILENCES = 3;

  /** After this many signs of overload in a row a host is left alone for the run. */
  public static final int MAX_OVERLOADS = 5;

  private static final Duration LONGEST_ASKED = Duration.ofHours(1);
  private static final Duration LONGEST_CRAWL_DELAY = Duration.ofDays(1);
  private static final Duration LONGEST_ADAPTED = Duration.ofSeconds(30);
  private static final int RESPONSE_TIMES = 2;
  private static final double SMOOTHING = 0.3;

  /** A host that nothing is known about. */
  public static HostState fresh(Politeness politeness) {
    return new HostState(politeness, Instant.EPOCH, Duration.ZERO, Duration.ZERO, 0, 0);
  }

  /** What to do now, if the host has pages due. */
  public Decision decide(Instant now, boolean robotsKnown) {
    if (silences >= MAX_SILENCES || overloads >= MAX_OVERLOADS) {
      return new Decision.GiveUp();
    }
    if (readyAt.isAfter(now.plus(politeness.patience()))) {
      return new Decision.Postpone(readyAt);
    }
    if (readyAt.isAfter(now)) {
      return new Decision.WaitUntil(readyAt);
    }
    return robotsKnown ? new Decision.FetchPage() : new Decision.FetchRobots();
  }

  /** What is known after {@code event}. */
  public HostState after(Event event) {
    return switch (event) {
      case RobotsRead robots -> with(min(robots.crawlDelay().orElse(Duration.ZERO),
          LONGEST_CRAWL_DELAY)).answered(robots.at(), robots.took());
      case Answered answer -> answered(answer.at(), answer.took());
      case Overloaded overload -> {
        Duration asked = overload.retryAfter().orElse(Duration.ZERO);
        Duration pause = max(min(asked, LONGEST_ASKED), backOff(overloads));
        yield new HostState(politeness, overload.at().plus(max(pause, pause())), crawlDelay, usual,
            overloads + 1, 0);
      }
      case Unanswered silence -> new HostState(politeness,
          silence.at().plus(max(backOff(silences), pause())), crawlDelay, usual, overloads,
          silences + 1);
    };
  }

  /** Whether the host was given up because it never answers. */
  public boolean isUnreachable() {
    return silences >= MAX_SILENCES;
  }

  /** How long the host is left alone between two requests when all goes well. */
  public Duration pause() {
    if (politeness.ownServer() && politeness.delay().isZero()) {
      return Duration.ZERO;
    }
    Duration adapted = min(usual.multipliedBy(RESPONSE_TIMES), LONGEST_ADAPTED);
    return max(politeness.delay(), max(crawlDelay, adapted));
  }

  private HostState answered(Instant at, Duration took) {
    Duration smoothed = usual.isZero()
        ? took
        : Duration.ofNanos(
            (long) (SMOOTHING * took.toNanos() + (1 - SMOOTHING) * usual.toNanos()));
    HostState next = new HostState(politeness, at, crawlDelay, smoothed, 0, 0);
    return new HostState(politeness, at.plus(next.pause()), crawlDelay, smoothed, 0, 0);
  }

  private HostState with(Duration newCrawlDelay) {
    return new HostState(politeness, readyAt, newCrawlDelay, usual, overloads, silences);
  }

  private Duration backOff(int before) {
    return politeness.firstBackOff().multipliedBy(1L << Math.min(before, 12));
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
