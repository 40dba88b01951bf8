package shortlist.crawler;

import java.util.Collection;
import shortlist.corpus.store.Pages;
import shortlist.crawler.fetch.BodyMemory;
import shortlist.crawler.fetch.Fetcher;
import shortlist.crawler.frontier.Politeness;
import shortlist.crawler.robots.RobotsCache;
import shortlist.crawler.robots.RobotsReader;

/** What all hosts of one run share. */
final class Crawl {

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
  final BodyMemory bodyMemory = new BodyMemory();

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
}
