package shortlist.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import shortlist.corpus.source.Source;
import shortlist.corpus.store.PageRole;
import shortlist.corpus.store.Pages;
import shortlist.corpus.store.Pages.Discovered;
import shortlist.corpus.store.Pages.HostQueue;
import shortlist.corpus.workspace.Workspace;
import shortlist.corpus.workspace.WorkspaceLock;
import shortlist.crawler.fetch.Fetcher;
import shortlist.crawler.frontier.HostState;
import shortlist.crawler.frontier.Politeness;

/**
 * Crawls the sources of a workspace into its archive. What is due and what was done is in the store
 * at every moment, so a crawl that was stopped or killed goes on where it was when the next one
 * runs.
 *
 * <p>Each host is crawled by a virtual thread of its own, one request at a time; that, and the
 * host's state, keep the crawl polite. Use one object for one run.
 */
public final class Crawler {

  private static final int HOSTS_AT_ONCE = 1_000;
  private static final Duration TICK = Duration.ofMillis(200);
  private static final int TICKS_A_REPORT = 5;

  private final Workspace workspace;
  private final CrawlOptions options;
  private final CrawlListener listener;
  private final List<Source> sources;
  private final Run run;
  private final Fetcher fetcher;
  private final Map<String, Host> hosts = new TreeMap<>();
  private final Set<String> active = ConcurrentHashMap.newKeySet();

  /**
   * Prepares a run over the sources that the workspace has now.
   *
   * @param listener is told how it goes
   */
  public Crawler(Workspace workspace, CrawlOptions options, CrawlListener listener) {
    this.workspace = workspace;
    this.options = options;
    this.listener = listener;
    this.sources = workspace.store()
        .sources()
        .all()
        .stream()
        .filter(
            source -> options.sourceIds().isEmpty() || options.sourceIds().contains(source.id()))
        .toList();
    this.run = new Run(options.maxPages());
    this.fetcher = new Fetcher(options.network(), userAgent(), options.timeout(),
        options.plainHttp());
  }

  /**
   * Whether the crawl must not begin: it would leave this machine, and the settings name no contact
   * that the owners of sites could turn to.
   */
  public boolean lacksContact() {
    return workspace.settings().contact().isBlank()
        && sources.stream().anyMatch(source -> options.network().leavesMachine(source.url()));
  }

  /**
   * Crawls until nothing is due, the budget is spent, or {@link #stop}.
   *
   * @throws shortlist.corpus.WorkspaceException if another process works on the workspace, or it
   *         cannot be written; what was fetched before is kept
   * @throws IllegalStateException if {@link #lacksContact}
   */
  public CrawlSummary run() {
    if (lacksContact()) {
      throw new IllegalStateException("no contact is set");
    }
    long start = System.nanoTime();
    boolean complete;
    try (WorkspaceLock _ = workspace.exclusively("crawl");
        Fetcher _ = fetcher;
        Ledger ledger = new Ledger(workspace.archive(), workspace.store())) {
      complete = crawl(prepare(ledger));
    }
    run.rethrow();
    return new CrawlSummary((System.nanoTime() - start) / 1e9, !complete,
        hosts.values().stream().map(Host::summary).toList());
  }

  /** Ends the run soon; it returns what it did. May be called by any thread, also before it. */
  public void stop() {
    run.end();
    fetcher.stop();
  }

  private Crawl prepare(Ledger ledger) {
    Pages pages = workspace.store().pages();
    Instant now = Instant.now();
    Territory territory = new Territory();
    sources.forEach(territory::claim);
    List<Long> ids = sources.stream().map(Source::id).toList();
    pages.enqueue(sources.stream().map(Crawler::start).toList(), now);
    pages.revisitEntries(ids, now);
    pages.starts(ids).forEach(page -> territory.moved(page.sourceId(), page.url()));
    Selection selection = new Selection(territory, options.maxDepth());
    Visits visits = new Visits(workspace.archive(), pages, ledger, selection, listener);
    return new Crawl(options, ids, politeness(), listener, run, fetcher, pages, ledger, visits);
  }

  private static Discovered start(Source source) {
    return new Discovered(source.url(), source.id(), PageRole.START, 0, 0, 1);
  }

  private Politeness politeness() {
    return new Politeness(options.delay().orElse(workspace.settings().delay()),
        options.network().isOwnServer(), Politeness.DEFAULT.patience());
  }

  /** Starts a thread for each host that has pages due; returns whether all was done. */
  private boolean crawl(Crawl crawl) {
    boolean complete = false;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int tick = 0; !run.isOver() && !complete; tick++) {
        boolean idle = active.isEmpty();
        Collection<Host> waiting = waiting(crawl, tick);
        waiting.stream()
            .limit(Math.max(0, HOSTS_AT_ONCE - active.size()))
            .forEach(host -> start(threads, crawl, host));
        // Whoever was active may have queued pages of others, so only an idle look counts.
        complete = idle && waiting.isEmpty();
        if (!complete) {
          run.sleepUntil(Instant.now().plus(TICK));
        }
      }
    } catch (RuntimeException e) {
      run.fail(e);
    }
    return complete;
  }

  private Collection<Host> waiting(Crawl crawl, int tick) {
    List<HostQueue> due = crawl.pages.hostsDue(crawl.sourceIds, Instant.now());
    if (tick % TICKS_A_REPORT == 0) {
      report(due);
    }
    return due.stream()
        .filter(queue -> !active.contains(queue.host()))
        .map(queue -> hosts.computeIfAbsent(queue.host(),
            name -> new Host(name, HostState.fresh(crawl.politeness))))
        .filter(host -> !host.isLeft())
        .sorted(Comparator.comparingLong(host -> host.tally.requests()))
        .toList();
  }

  private void start(ExecutorService threads, Crawl crawl, Host host) {
    active.add(host.name);
    threads.execute(() -> {
      try {
        new HostCrawl(crawl, host).run();
      } catch (RuntimeException | Error e) {
        run.fail(e);
      } finally {
        active.remove(host.name);
      }
    });
  }

  private void report(List<HostQueue> due) {
    listener.progress(new CrawlListener.Progress(
        hosts.values().stream().mapToLong(host -> host.tally.visited()).sum(),
        due.stream().mapToLong(HostQueue::due).sum(),
        active.size(),
        hosts.values().stream().mapToLong(host -> host.tally.bytes()).sum()));
  }

  private String userAgent() {
    String version = Optional.ofNullable(Crawler.class.getPackage().getImplementationVersion())
        .orElse("0");
    String contact = workspace.settings().contact().strip();
    return "shortlist/" + version + (contact.isEmpty() ? "" : " (+" + contact + ")");
  }
}
