package shortlist.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.store.Frontier;
import shortlist.corpus.store.Frontier.Due;
import shortlist.corpus.store.Frontier.Previous;
import shortlist.corpus.store.PageRole;
import shortlist.crawler.fetch.BodyMemory;
import shortlist.crawler.fetch.Failure;
import shortlist.crawler.fetch.FetchRequest;
import shortlist.crawler.fetch.FetchRequest.Purpose;
import shortlist.crawler.fetch.Outcome;
import shortlist.crawler.frontier.Decision;
import shortlist.crawler.frontier.Event;
import shortlist.crawler.robots.Robots;
import shortlist.crawler.robots.RobotsReader;
import shortlist.crawler.trap.Cut;

/**
 * Crawls one host, one request at a time, until nothing there is due: does what the host's state
 * decides, and tells it what happened.
 */
final class HostCrawl implements Runnable {

  private static final int CHUNK = 32;
  private static final int REQUESTS_A_TURN = 100;

  private final Crawl crawl;
  private final Host host;
  private final Frontier frontier;
  private final Deque<Due> queue = new ArrayDeque<>();
  /** Taken, and perhaps not yet recorded: the store still calls them due. */
  private final Set<Long> taken = new HashSet<>();
  private int requests;

  HostCrawl(Crawl crawl, Host host) {
    this.crawl = crawl;
    this.host = host;
    this.frontier = crawl.store.frontier();
  }

  @Override
  public void run() {
    boolean resting = false;
    while (!resting && !crawl.run.isOver() && !host.isLeft()) {
      Instant next = nextDue();
      switch (host.state().decide(Instant.now(), next)) {
        case Decision.FetchRobots now -> readRobots(queue.element());
        case Decision.FetchPage now -> visit(queue.remove());
        case Decision.WaitUntil pause -> crawl.run.sleepUntil(pause.at());
        case Decision.Postpone pause -> postpone(pause.until());
        case Decision.GiveUp end -> giveUp();
        case Decision.Rest end -> resting = true;
      }
      resting |= requests >= REQUESTS_A_TURN && givesWay();
    }
    crawl.ledger.flush();
    host.rest(crawl.store.hosts());
  }

  /** When the next page is due: at once if one is at hand. Null if there is none. */
  private @Nullable Instant nextDue() {
    Instant now = Instant.now();
    if (queue.isEmpty() && load(now) == 0) {
      crawl.ledger.flush();
      taken.clear();
      if (load(now) == 0) {
        return frontier.nextDue(host.name, crawl.budgets.open(), now).orElse(null);
      }
    }
    return now;
  }

  private int load(Instant now) {
    List<Due> due = frontier.due(host.name, crawl.budgets.open(), now, CHUNK + taken.size())
        .stream()
        .filter(page -> !taken.contains(page.id()))
        .limit(CHUNK)
        .toList();
    due.forEach(page -> taken.add(page.id()));
    queue.addAll(due);
    if (taken.size() > 2 * CHUNK) {
      crawl.ledger.flush();
      taken.clear();
      queue.forEach(page -> taken.add(page.id()));
    }
    return queue.size();
  }

  /** Lets another host have the place, if one waits for it. */
  private boolean givesWay() {
    requests = 0;
    boolean crowded = crawl.roster.isCrowded();
    if (crowded) {
      crawl.roster.wake(host.name);
    }
    return crowded;
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
        crawl.robots.put(host.name, known.robots(), known.file());
        host.tally.reached();
        host.on(new Event.RobotsRead(end, Duration.between(start, end),
            known.robots().crawlDelay()));
        host.save(crawl.store.hosts());
      }
      case RobotsReader.Answer.Unknown unknown -> robotsUnknown(page, unknown.outcome(), end);
    }
  }

  /** Without robots.txt nothing may be fetched: the host may be better later. */
  private void robotsUnknown(Due page, Outcome outcome, Instant at) {
    switch (outcome) {
      case Outcome.Refused refused -> {
        queue.remove();
        crawl.visits.record(host, page, refused, Robots.ALLOW_ALL, Duration.ZERO);
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

  private void visit(Due due) {
    Robots robots = crawl.robots.get(host.name, due.page().url());
    Optional<Cut> cut = due.page().role() == PageRole.PAGE && due.previous() == null
        ? host.traps().check(due.page().url())
        : Optional.empty();
    if (cut.isPresent()) {
      crawl.visits.cut(host, due, cut.get());
    } else if (!robots.allows(due.page().url())) {
      crawl.visits.record(host, due, new Outcome.Disallowed(), robots, Duration.ZERO);
    } else if (host.tally.requests() >= crawl.options.maxPagesPerHost()) {
      trouble("left after " + host.tally.requests() + " pages; the rest stays queued");
      host.leave();
    } else if (mayFetch(due.page().sourceId()) && crawl.run.takePage()) {
      fetch(due, robots);
    }
  }

  private boolean mayFetch(long source) {
    Optional<String> exhausted = crawl.budgets.take(source);
    exhausted.ifPresent(words -> {
      trouble(words + "; the rest stays queued");
      queue.removeIf(due -> due.page().sourceId() == source);
    });
    return exhausted.isEmpty();
  }

  private void fetch(Due due, Robots robots) {
    requests++;
    host.tally.request();
    Previous previous = due.previous();
    try (BodyMemory.Share share = crawl.bodyMemory.share()) {
      Instant start = Instant.now();
      Outcome outcome = crawl.fetcher.fetch(new FetchRequest(due.page().url(), Purpose.PAGE,
          previous == null ? null : previous.etag(),
          previous == null ? null : previous.lastModified()), share);
      Instant end = Instant.now();
      if (outcome instanceof Outcome.Fetched fetched) {
        crawl.budgets.received(due.page().sourceId(), fetched.response().body().length);
      }
      crawl.visits.record(host, due, outcome, robots, Duration.between(start, end));
      event(outcome, end, Duration.between(start, end)).ifPresent(this::tell);
    }
  }

  private void tell(Event event) {
    host.on(event);
    if (event instanceof Event.Overloaded) {
      host.save(crawl.store.hosts()); // what it asks for outlives a crash
    }
  }

  private Optional<Event> event(Outcome outcome, Instant at, Duration took) {
    return switch (outcome) {
      case Outcome.Busy busy -> Optional.of(new Event.Overloaded(at, busy.retryAfter()));
      case Outcome.Failed failed when failed.failure().isUnreachable() -> Optional
          .of(new Event.Unanswered(at));
      case Outcome.Failed failed when failed.failure() == Failure.STOPPED -> Optional.empty();
      case Outcome.Disallowed nothingAsked -> Optional.empty();
      default -> Optional.of(new Event.Answered(at, took));
    };
  }

  private void postpone(Instant until) {
    trouble("is left alone until " + until + "; its pages stay queued");
    host.leave();
  }

  private void giveUp() {
    if (!host.state().isUnreachable()) {
      trouble("is overloaded; its pages stay queued");
      host.on(new Event.GivenUp(Instant.now()));
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
