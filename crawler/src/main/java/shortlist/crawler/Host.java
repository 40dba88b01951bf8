package shortlist.crawler;

import java.util.HashMap;
import java.util.Map;
import shortlist.crawler.frontier.Event;
import shortlist.crawler.frontier.HostState;

/**
 * What one run knows about a host. At most one thread at a time crawls it; the crawl's own thread
 * looks at what is volatile.
 */
final class Host {

  final String name;
  final Tally tally = new Tally();
  private final Map<Long, Integer> attempts = new HashMap<>();
  private volatile HostState state;
  private volatile boolean left;

  Host(String name, HostState state) {
    this.name = name;
    this.state = state;
  }

  HostState state() {
    return state;
  }

  void on(Event event) {
    state = state.after(event);
  }

  /** How many attempts at this page have failed in this run, with this one. */
  int failedAttempt(long pageId) {
    return attempts.merge(pageId, 1, Integer::sum);
  }

  /** The host is not to be crawled again in this run. */
  void leave() {
    left = true;
  }

  boolean isLeft() {
    return left;
  }

  HostSummary summary() {
    return tally.summary(name, state.silences() > 0);
  }
}
