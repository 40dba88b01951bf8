package shortlist.crawler;

import shortlist.corpus.store.Store;
import shortlist.crawler.fetch.BodyMemory;
import shortlist.crawler.fetch.Fetcher;
import shortlist.crawler.robots.RobotsReader;

/** What all hosts of one run share. */
final class Crawl {

  final CrawlOptions options;
  final Budgets budgets;
  final CrawlListener listener;
  final Run run;
  final Fetcher fetcher;
  final RobotsReader robotsReader;
  final RobotsShelf robots;
  final Store store;
  final Ledger ledger;
  final Visits visits;
  final Roster roster;
  final BodyMemory bodyMemory = new BodyMemory();

  Crawl(CrawlOptions options, Budgets budgets, CrawlListener listener, Run run,
      Fetcher fetcher, Store store, Ledger ledger, Visits visits, Roster roster) {
    this.options = options;
    this.budgets = budgets;
    this.listener = listener;
    this.run = run;
    this.fetcher = fetcher;
    this.robotsReader = new RobotsReader(fetcher);
    this.robots = new RobotsShelf(store.hosts());
    this.store = store;
    this.ledger = ledger;
    this.visits = visits;
    this.roster = roster;
  }
}
