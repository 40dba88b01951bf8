package shortlist.crawler;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Hosts;
import shortlist.corpus.store.Hosts.CutArea;
import shortlist.corpus.store.Hosts.HostFacts;
import shortlist.crawler.frontier.Event;
import shortlist.crawler.frontier.HostState;
import shortlist.crawler.frontier.Politeness;
import shortlist.crawler.trap.Cut;
import shortlist.crawler.trap.HostTraps;

/**
 * What one run knows about a host. At most one thread at a time crawls it; the crawl's own thread
 * looks at what is volatile.
 */
final class Host {

  final String name;
  final Tally tally = new Tally();
  private final Supplier<HostTraps> opener;
  private @Nullable HostTraps traps;
  private volatile HostState state;
  private volatile boolean left;

  /** @param opener makes the traps of the host as earlier runs left them */
  Host(String name, HostState state, Supplier<HostTraps> opener) {
    this.name = name;
    this.state = state;
    this.opener = opener;
  }

  /** A host as earlier runs left it. */
  static Host open(Hosts hosts, String name, Politeness politeness) {
    HostState state = hosts.find(name)
        .map(facts -> new HostState(politeness, facts.readyAt(), facts.crawlDelay(),
            facts.usual(), facts.overloads(), facts.silences(), facts.robotsUntil()).resumed())
        .orElseGet(() -> HostState.fresh(politeness));
    return new Host(name, state, () -> new HostTraps(LocalDate.now(ZoneOffset.UTC),
        hosts.cuts(name)
            .stream()
            .map(cut -> new Cut(cut.shape(), cut.reason(), WebUrl.of(cut.example()), cut.count()))
            .toList()));
  }

  /** Its traps, which take memory until the host {@link #rest}s; for the thread that crawls it. */
  HostTraps traps() {
    HostTraps known = traps;
    if (known == null) {
      known = opener.get();
      traps = known;
    }
    return known;
  }

  /** Writes down what the next run should know, and lets go of what takes memory. */
  void rest(Hosts hosts) {
    save(hosts);
    List<Cut> cuts = traps == null ? List.of() : traps.cuts();
    traps = null;
    for (Cut cut : cuts) {
      hosts.cut(new CutArea(name, cut.shape(), cut.reason(), cut.example().text(), cut.count()),
          Instant.now());
    }
  }

  /** Writes down how the host wants to be treated. */
  void save(Hosts hosts) {
    hosts.save(facts());
  }

  private HostFacts facts() {
    return new HostFacts(name, state.readyAt(), state.crawlDelay(), state.usual(),
        state.overloads(), state.silences(), state.robotsUntil());
  }

  HostState state() {
    return state;
  }

  void on(Event event) {
    state = state.after(event);
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
