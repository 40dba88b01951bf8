package shortlist.crawler;

import java.util.Collection;
import java.util.concurrent.Semaphore;
import shortlist.corpus.store.Pages;
import shortlist.crawler.fetch.Fetcher;
import shortlist.crawler.frontier.Politeness;
import shortlist.crawler.robots.RobotsCache;
import shortlist.crawler.robots.RobotsReader;

/** What all hosts of one run share. */
final class Crawl {

  private static final int REQUESTS_AT_ONCE = 32;

  final CrawlOptions options;
  final Collection<Long> sourceIds;
  final Politeness politeness;
  final CrawlListener listener;
  final Run run;
  final Fetcher fetcher;
  final RobotsReader robotsReader;
  final RobotsCache robotsCache = new RobotsCache();
  final Pages pages;
  final Ledger ledger;
  final Visits visits;
  /** Bounds the bodies in memory; fair, so that no host waits for ever. */
  private final Semaphore gate = new Semaphore(REQUESTS_AT_ONCE, true);

  Crawl(CrawlOptions options, Collection<Long> sourceIds, Politeness politeness,
      CrawlListener listener, Run run, Fetcher fetcher, Pages pages, Ledger ledger,
      Visits visits) {
    this.options = options;
    this.sourceIds = sourceIds;
    this.politeness = politeness;
    this.listener = listener;
    this.run = run;
    this.fetcher = fetcher;
    this.robotsReader = new RobotsReader(fetcher);
    this.pages = pages;
    this.ledger = ledger;
    this.visits = visits;
  }

  /** Does {@code work} when it may have a response in memory. */
  void gated(Runnable work) {
    gate.acquireUninterruptibly();
    try {
      work.run();
    } finally {
      gate.release();
    }
  }
}
