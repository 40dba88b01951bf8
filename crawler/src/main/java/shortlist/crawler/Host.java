package shortlist.crawler;

import java.time.Instant;
import shortlist.corpus.store.Hosts.HostFacts;
import shortlist.crawler.frontier.Event;
import shortlist.crawler.frontier.HostState;
import shortlist.crawler.frontier.Politeness;

/**
 * What one run knows about a host. At most one thread at a time crawls it; the crawl's own thread
 * looks at what is volatile.
 */
final class Host {

  final String name;
  final Tally tally = new Tally();
  private volatile HostState state;
  private volatile boolean left;

  Host(String name, HostState state) {
    this.name = name;
    this.state = state;
  }

  /** A host as an earlier run left it. */
  static Host known(HostFacts facts, Politeness politeness) {
    return new Host(facts.name(), new HostState(politeness, facts.readyAt(), facts.crawlDelay(),
        facts.usual(), facts.overloads(), facts.silences(), facts.robotsUntil()).resumed());
  }

  HostFacts facts() {
    return new HostFacts(name, state.readyAt(), state.crawlDelay(), state.usual(),
        state.overloads(), state.silences(), state.robotsUntil());
  }

  HostState state() {
    return state;
  }

  void on(Event event) {
    state = state.after(event);
  }

  /** Its robots.txt must be read again before anything else. */
  void forgetRobots() {
    state = state.withoutRobots();
  }

  /** Whether it must not be asked again within the patience of this run. */
  boolean isPostponed(Instant now) {
    return state.readyAt().isAfter(now.plus(state.politeness().patience()));
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
