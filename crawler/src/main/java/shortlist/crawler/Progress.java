package shortlist.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tells how far a run has come. */
final class Progress {

  private final Instant start = Instant.now();
  private final Roster roster;
  private final Ledger ledger;
  private final long dueAtFirst;

  Progress(Roster roster, Ledger ledger, long dueAtFirst) {
    this.roster = roster;
    this.ledger = ledger;
    this.dueAtFirst = dueAtFirst;
  }

  CrawlListener.Progress now() {
    List<Host> hosts = roster.hosts();
    long visited = hosts.stream().mapToLong(host -> host.tally.visited()).sum();
    long queued = Math.max(0, dueAtFirst + ledger.found() - visited);
    return new CrawlListener.Progress(visited, queued, roster.active(),
        hosts.stream().mapToLong(host -> host.tally.bytes()).sum(),
        hosts.stream().mapToLong(host -> host.tally.failed()).sum(),
        Duration.between(start, Instant.now()));
  }
}
