package shortlist.app.cli;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Census;
import shortlist.corpus.store.Census.PageCounts;
import shortlist.corpus.store.Census.Queue;
import shortlist.corpus.store.Census.VisitCounts;
import shortlist.corpus.workspace.Workspace;
import shortlist.corpus.workspace.WorkspaceLock.Holder;
import shortlist.crawler.frontier.HostState;

/**
 * How the crawl of a workspace stands at one moment.
 *
 * @param now the moment
 * @param pages that are known
 * @param visits to them
 * @param queues of all hosts
 * @param archiveBytes on the disk
 * @param running who fills the workspace; empty if nobody does
 * @param next what is to be fetched first; empty if nothing ever is
 */
record CrawlStatus(Instant now, PageCounts pages, VisitCounts visits, List<Queue> queues,
    long archiveBytes, Optional<Holder> running, Optional<Next> next) {

  /** A page and when it may be asked for. */
  record Next(Instant at, WebUrl url) {}

  static CrawlStatus of(Workspace workspace, Instant now) {
    Census census = workspace.store().census();
    List<Queue> queues = census.queues(now);
    return new CrawlStatus(now, census.pages(), census.visits(), queues,
        workspace.archive().bytes(), workspace.holder(), next(census, queues));
  }

  private static Optional<Next> next(Census census, List<Queue> queues) {
    return queues.stream()
        .filter(queue -> queue.next().isPresent())
        .min(Comparator.comparing(queue -> queue.next().orElseThrow()))
        .flatMap(queue -> census.next(queue.host().name())
            .map(url -> new Next(queue.next().orElseThrow(), url)));
  }

  /** A number of all hosts together. */
  long sum(ToLongFunction<Queue> number) {
    return queues.stream().mapToLong(number).sum();
  }

  /** How many hosts are so. */
  long hosts(Predicate<Queue> condition) {
    return queues.stream().filter(condition).count();
  }

  /** Whether a host has something due, but is to be left alone for now. */
  boolean isHeldBack(Queue queue) {
    return queue.due() > 0 && queue.host().readyAt().isAfter(now);
  }

  /** When the first of those hosts may be asked again; empty if there are none. */
  Optional<Instant> heldBackUntil() {
    return queues.stream()
        .filter(this::isHeldBack)
        .map(queue -> queue.host().readyAt())
        .min(Comparator.naturalOrder());
  }

  /** Whether a host did not answer at all when it was asked last. */
  static boolean isUnreachable(Queue queue) {
    return queue.host().silences() >= HostState.MAX_SILENCES;
  }
}
