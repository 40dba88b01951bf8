package shortlist.crawler.frontier;

import java.time.Instant;

/** What to do about a host now. */
public sealed interface Decision {

  /** Ask for its robots.txt. */
  record FetchRobots() implements Decision {}

  /** Ask for the best of its pages. */
  record FetchPage() implements Decision {}

  /** Ask nothing before then. */
  record WaitUntil(Instant at) implements Decision {}

  /** Leave it alone until then, longer than is worth waiting for; its pages stay queued. */
  record Postpone(Instant until) implements Decision {}

  /** Leave it alone for this run; its pages stay queued. */
  record GiveUp() implements Decision {}

  /** Nothing is due there. */
  record Rest() implements Decision {}
}
