package shortlist.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What happened to a request to a host. */
public sealed interface Event {

  /** When the request had ended. */
  Instant at();

  /**
   * The host said what it permits, or that it forbids nothing.
   *
   * @param took how long the host needed
   * @param crawlDelay how long it asks to be left alone between requests
   */
  record RobotsRead(Instant at, Duration took, Optional<Duration> crawlDelay) implements Event {}

  /**
   * The host answered, whatever it said.
   *
   * @param took how long it needed
   */
  record Answered(Instant at, Duration took) implements Event {}

  /**
   * The host was too busy or broken to answer.
   *
   * @param retryAfter how long it asks to be left alone
   */
  record Overloaded(Instant at, Optional<Duration> retryAfter) implements Event {}

  /** There was no connection, or no answer in time. */
  record Unanswered(Instant at) implements Event {}

  /** The host was left for this run, for it stayed overloaded. */
  record GivenUp(Instant at) implements Event {}
}
