package shortlist.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import shortlist.corpus.engagement.Relevance;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.source.Source;
import shortlist.corpus.store.Frontier.Discovered;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Secrets;
import shortlist.corpus.workspace.Settings;
import shortlist.corpus.workspace.Workspace;
import shortlist.corpus.workspace.WorkspaceLock;
import shortlist.crawler.discover.KnownSites;
import shortlist.crawler.fetch.Fetcher;
import shortlist.crawler.fetch.FetcherSettings;
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

  /** What is in flight when a run ends has so long to finish. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  private static final Duration TICK = Duration.ofMillis(200);
  private static final Duration REPORT = Duration.ofSeconds(1);

  private final Workspace workspace;
  private final CrawlOptions options;
  private final Relevance relevance;
  private final CrawlListener listener;
  private final List<Source> sources;
  private final Run run;
  private final Fetcher fetcher;
  private final Roster roster;
  private final Instant start = Instant.now();

  /**
   * Prepares a run over the sources that the workspace has now.
   *
   * @param relevance judges links by their words, so that the best are followed first
   * @param listener is told how it goes
   * @throws shortlist.corpus.WorkspaceException if the workspace's secrets cannot be used
   */
  public Crawler(Workspace workspace, CrawlOptions options, Relevance relevance,
      CrawlListener listener) {
    this.workspace = workspace;
    this.options = options;
    this.relevance = relevance;
    this.listener = listener;
    this.sources = sources(workspace, options);
    this.run = new Run(options.maxPages());
    this.roster = new Roster(this::open);
    this.fetcher = fetcher(workspace.settings(), workspace.secrets(), options);
  }

  /**
   * Whether the crawl must not begin: it would leave this machine, and the settings name no contact
   * that the owners of sites could turn to.
   */
  public boolean lacksContact() {
    return lacksContact(workspace, sources, options);
  }

  /** The same for a crawl that is not prepared yet. */
  public static boolean lacksContact(Workspace workspace, CrawlOptions options) {
    return lacksContact(workspace, sources(workspace, options), options);
  }

  private static boolean lacksContact(Workspace workspace, List<Source> sources,
      CrawlOptions options) {
    return workspace.settings().contact().isBlank()
        && sources.stream().anyMatch(source -> options.network().leavesMachine(source.url()));
  }

  private static List<Source> sources(Workspace workspace, CrawlOptions options) {
    return workspace.store()
        .sources()
        .all()
        .stream()
        .filter(source -> !source.paused())
        .filter(
            source -> options.sourceIds().isEmpty() || options.sourceIds().contains(source.id()))
        .toList();
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
    Instant begun = Instant.now();
    boolean complete;
    try (WorkspaceLock _ = workspace.exclusively("crawl");
        Fetcher _ = fetcher;
        Ledger ledger = new Ledger(workspace.archive(), workspace.store(), roster::wake)) {
      complete = crawl(prepare(ledger));
    }
    run.rethrow();
    return new CrawlSummary(Duration.between(begun, Instant.now()).toMillis() / 1e3, !complete,
        roster.hosts().stream().map(Host::summary).toList());
  }

  /**
   * Ends the run soon: what is in flight gets some seconds to finish. May be called by any thread,
   * also before the run.
   */
  public void stop() {
    run.end();
  }

  private Crawl prepare(Ledger ledger) {
    Store store = workspace.store();
    Territory territory = new Territory();
    sources.forEach(territory::claim);
    Budgets budgets = new Budgets(sources);
    Collection<Long> ids = budgets.open();
    store.frontier()
        .enqueue(sources.stream().flatMap(Crawler::starts).toList(), start);
    if (!options.dueOnly()) {
      store.frontier().revisitEntries(ids);
    }
    store.frontier()
        .starts(ids)
        .stream()
        .filter(page -> page.hops() > 0)
        .forEach(page -> territory.moved(page.sourceId(), page.url()));
    Selection selection = new Selection(territory, sources, options.maxDepth(), relevance);
    Visits visits = new Visits(workspace.archive(), store.pages(), ledger, selection, listener);
    store.hosts().due(ids, start).forEach(host -> roster.wake(host.name()));
    return new Crawl(options, budgets, listener, run, fetcher, store, ledger, visits, roster);
  }

  /** Where to begin: at the address that the user gave, or where the site really tells its news. */
  private static Stream<Discovered> starts(Source source) {
    List<WebUrl> better = KnownSites.starts(source.url())
        .stream()
        .map(KnownSites.Start::url)
        .toList();
    return (better.isEmpty() ? List.of(source.url()) : better).stream()
        .map(url -> Discovered.start(url, source.id()));
  }

  private Host open(String name) {
    return Host.open(workspace.store().hosts(), name, politeness());
  }

  private Politeness politeness() {
    return new Politeness(options.delay().orElse(workspace.settings().delay()),
        options.network().isOwnServer(), Politeness.DEFAULT.patience(),
        workspace.settings().quietHours());
  }

  /** Starts a thread for each host that has work; returns whether all was done. */
  private boolean crawl(Crawl crawl) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        startHosts(crawl, threads);
        boolean complete = roster.isIdle() && !run.isOver();
        run.end();
        letFinish();
        return complete;
      } catch (InterruptedException | RuntimeException e) {
        run.fail(e);
        return false;
      } finally {
        fetcher.stop();
      }
    }
  }

  private void startHosts(Crawl crawl, ExecutorService threads) throws InterruptedException {
    Progress progress = new Progress(roster, crawl.ledger, crawl.store.frontier().countDue(start));
    Instant nextReport = start;
    while (!isOver() && !roster.isIdle()) {
      roster.next(TICK).ifPresent(host -> threads.execute(() -> crawl(crawl, host)));
      if (!Instant.now().isBefore(nextReport)) {
        listener.progress(progress.now());
        nextReport = Instant.now().plus(REPORT);
      }
    }
  }

  private void crawl(Crawl crawl, Host host) {
    try {
      new HostCrawl(crawl, host).run();
    } catch (RuntimeException | Error e) {
      run.fail(e);
    } finally {
      roster.done(host);
    }
  }

  /** A run with a limit of time ends early enough for what is in flight to finish in time. */
  private boolean isOver() {
    boolean late = options.maxTime()
        .map(time -> start.plus(time).minus(min(GRACE, time.dividedBy(2))))
        .filter(end -> !Instant.now().isBefore(end))
        .isPresent();
    return late || run.isOver();
  }

  private void letFinish() throws InterruptedException {
    Instant end = Instant.now().plus(run.isFailed() ? Duration.ZERO : GRACE);
    while (roster.active() > 0 && Instant.now().isBefore(end)) {
      Thread.sleep(10);
    }
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /** Asks in the name of the settings' contact. */
  static Fetcher fetcher(Settings settings, Secrets secrets, CrawlOptions options) {
    String version = Optional.ofNullable(Crawler.class.getPackage().getImplementationVersion())
        .orElse("0");
    String contact = settings.contact().strip();
    String userAgent = "shortlist/" + version + (contact.isEmpty() ? "" : " (+" + contact + ")");
    return new Fetcher(new FetcherSettings(options.network(), userAgent, options.timeout(),
        options.plainHttp(), settings.allowDowngrade(), secrets));
  }
}
