package shortlist.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import shortlist.corpus.store.Pages.Due;
import shortlist.crawler.fetch.BodyMemory;
import shortlist.crawler.fetch.Failure;
import shortlist.crawler.fetch.FetchRequest;
import shortlist.crawler.fetch.FetchRequest.Purpose;
import shortlist.crawler.fetch.Outcome;
import shortlist.crawler.frontier.Decision;
import shortlist.crawler.frontier.Event;
import shortlist.crawler.robots.Robots;
import shortlist.crawler.robots.RobotsReader;

/**
 * Crawls one host, one request at a time, until nothing there is due: does what the host's state
 * decides, and tells it what happened.
 */
final class HostCrawl implements Runnable {

  private static final int CHUNK = 32;

  private final Crawl crawl;
  private final Host host;
  private final Deque<Due> queue = new ArrayDeque<>();

  HostCrawl(Crawl crawl, Host host) {
    this.crawl = crawl;
    this.host = host;
  }

  @Override
  public void run() {
    while (!crawl.run.isOver() && !host.isLeft() && hasWork()) {
      Optional<Robots> robots = crawl.robotsCache.find(host.name);
      switch (host.state().decide(Instant.now(), robots.isPresent())) {
        case Decision.FetchRobots now -> readRobots(queue.element());
        case Decision.FetchPage now -> visit(queue.remove(), robots.orElseThrow());
        case Decision.WaitUntil pause -> crawl.run.sleepUntil(pause.at());
        case Decision.Postpone pause -> postpone(pause.until());
        case Decision.GiveUp end -> giveUp();
      }
    }
  }

  /** Whether a page is at hand; loads the next best ones, and waits for pages due soon. */
  private boolean hasWork() {
    while (queue.isEmpty() && !crawl.run.isOver()) {
      crawl.ledger.flush();
      Instant now = Instant.now();
      queue.addAll(crawl.pages.due(host.name, crawl.sourceIds, now, CHUNK));
      if (queue.isEmpty()) {
        Optional<Instant> next = crawl.pages.nextDue(host.name, crawl.sourceIds, now)
            .filter(due -> due.isBefore(now.plus(crawl.politeness.patience())));
        if (next.isEmpty()) {
          return false;
        }
        crawl.run.sleepUntil(next.get());
      }
    }
    return !queue.isEmpty();
  }

  private void readRobots(Due page) {
    Instant start;
    RobotsReader.Answer answer;
    try (BodyMemory.Share share = crawl.bodyMemory.share()) {
      start = Instant.now();
      answer = crawl.robotsReader.read(page.page().url(), share);
    }
    Instant end = Instant.now();
    switch (answer) {
      case RobotsReader.Answer.Known known -> {
        crawl.robotsCache.put(host.name, known.robots());
        host.tally.reached();
        host.on(new Event.RobotsRead(end, Duration.between(start, end),
            known.robots().crawlDelay()));
      }
      case RobotsReader.Answer.Unknown unknown -> robotsUnknown(page, unknown.outcome(), end);
    }
  }

  /** Without robots.txt nothing may be fetched: the host may be better later. */
  private void robotsUnknown(Due page, Outcome outcome, Instant at) {
    switch (outcome) {
      case Outcome.Refused refused -> {
        queue.remove();
        crawl.visits.record(host, page, refused, Robots.ALLOW_ALL);
        host.leave();
      }
      case Outcome.Busy busy -> {
        host.tally.reached();
        trouble("robots.txt answers " + busy.status() + ", so nothing is fetched");
        host.on(new Event.Overloaded(at, busy.retryAfter()));
      }
      case Outcome.Failed failed when failed.failure() == Failure.STOPPED -> host.leave();
      case Outcome.Failed failed when failed.failure().isUnreachable() -> {
        trouble(failed.reason());
        host.on(new Event.Unanswered(at));
      }
      default -> {
        trouble("robots.txt cannot be read, so nothing is fetched");
        host.on(new Event.Overloaded(at, Optional.empty()));
      }
    }
  }

  private void visit(Due due, Robots robots) {
    if (!robots.allows(due.page().url())) {
      crawl.visits.record(host, due, new Outcome.Disallowed(), robots);
    } else if (host.tally.requests() >= crawl.options.maxPagesPerHost()) {
      trouble("left after " + host.tally.requests() + " pages; the rest stays queued");
      host.leave();
    } else if (crawl.run.takePage()) {
      fetch(due, robots);
    }
  }

  private void fetch(Due due, Robots robots) {
    host.tally.request();
    try (BodyMemory.Share share = crawl.bodyMemory.share()) {
      Instant start = Instant.now();
      Outcome outcome = crawl.fetcher.fetch(
          new FetchRequest(due.page().url(), Purpose.PAGE, due.etag(), due.lastModified()), share);
      Instant end = Instant.now();
      crawl.visits.record(host, due, outcome, robots);
      event(outcome, end, Duration.between(start, end)).ifPresent(host::on);
    }
  }

  private Optional<Event> event(Outcome outcome, Instant at, Duration took) {
    return switch (outcome) {
      case Outcome.Busy busy -> Optional.of(new Event.Overloaded(at, busy.retryAfter()));
      case Outcome.Failed failed when failed.failure().isUnreachable() -> Optional
          .of(new Event.Unanswered(at));
      case Outcome.Failed failed when failed.failure() == Failure.STOPPED -> Optional.empty();
      case Outcome.Refused refused -> Optional.of(new Event.Answered(at, took));
      case Outcome.Disallowed nothingAsked -> Optional.empty();
      default -> Optional.of(new Event.Answered(at, took));
    };
  }

  private void postpone(Instant until) {
    trouble("asks to be left alone until " + until + "; its pages stay queued");
    crawl.ledger.flush();
    crawl.pages.postpone(host.name, until);
    host.leave();
  }

  private void giveUp() {
    if (!host.state().isUnreachable()) {
      trouble("is overloaded; its pages stay queued");
    } else if (!queue.isEmpty()) {
      crawl.visits.unreached(host, queue.remove());
    }
    host.leave();
  }

  private void trouble(String words) {
    if (host.tally.error(words)) {
      crawl.listener.trouble(host.name, words);
    }
  }
}
