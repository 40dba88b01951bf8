package shortlist.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import shortlist.corpus.link.WebUrl;
import shortlist.crawler.fetch.BodyMemory;
import shortlist.crawler.fetch.Failure;
import shortlist.crawler.fetch.FetchRequest;
import shortlist.crawler.fetch.Fetcher;
import shortlist.crawler.fetch.Outcome;
import shortlist.crawler.frontier.Decision;
import shortlist.crawler.frontier.Event;
import shortlist.crawler.frontier.HostState;
import shortlist.crawler.frontier.Politeness;
import shortlist.crawler.robots.Robots;
import shortlist.crawler.robots.RobotsReader;

/**
 * Asks for some pages, one after the other, with the manners of a crawl: robots.txt first, and a
 * pause between two requests to a host. Begins no request when its patience is over. For one
 * thread.
 */
final class Enquiry implements AutoCloseable {

  private final Fetcher fetcher;
  private final Politeness politeness;
  private final Consumer<WebUrl> listener;
  private final RobotsReader robotsReader;
  private final BodyMemory.Share share = new BodyMemory().share();
  private final Map<String, HostState> states = new HashMap<>();
  private final Map<String, RobotsReader.Answer> permissions = new HashMap<>();
  private final Instant end;
  private int requests;

  /**
   * Takes {@code fetcher} as its own.
   *
   * @param patience how long, from now, requests may begin
   * @param listener is told of each request before it is made
   */
  Enquiry(Fetcher fetcher, Politeness politeness, Duration patience,
      Consumer<WebUrl> listener) {
    this.fetcher = fetcher;
    this.politeness = politeness;
    this.listener = listener;
    this.robotsReader = new RobotsReader(fetcher);
    this.end = Instant.now().plus(patience);
  }

  /** Asks for a page once its host may be asked; the body is held until the next is asked for. */
  Outcome ask(WebUrl url) {
    return ask(FetchRequest.page(url));
  }

  /** The same for any request. */
  Outcome ask(FetchRequest request) {
    WebUrl url = request.url();
    while (true) {
      Optional<Outcome> forbidden = forbidden(url);
      if (forbidden.isPresent()) {
        return forbidden.get();
      }
      Instant now = Instant.now();
      switch (state(url).decide(now, now)) {
        case Decision.FetchRobots _ -> readRobots(url);
        case Decision.FetchPage _ -> {
          return fetch(request);
        }
        case Decision.WaitUntil pause when !pause.at().isAfter(end) -> sleepUntil(pause.at());
        case Decision.WaitUntil pause -> {
          return tooLate(url, pause.at());
        }
        case Decision.Postpone pause -> {
          return tooLate(url, pause.until());
        }
        case Decision.GiveUp _,Decision.Rest _ -> {
          return new Outcome.Refused("not asked for: " + url.authority() + " is overloaded");
        }
      }
      if (Thread.currentThread().isInterrupted()) {
        return new Outcome.Failed(Failure.STOPPED, "it was stopped");
      }
    }
  }

  /** What the host of {@code url} said that it permits; empty if it was not asked. */
  Optional<RobotsReader.Answer> permission(WebUrl url) {
    return Optional.ofNullable(permissions.get(url.authority()));
  }

  /** How many requests were made, counting a robots.txt as one. */
  int requests() {
    return requests;
  }

  @Override
  public void close() {
    try (share) {
      fetcher.close();
    }
  }

  /** What there is to say of a page without asking for it. */
  private Optional<Outcome> forbidden(WebUrl url) {
    return permission(url).flatMap(answer -> switch (answer) {
      case RobotsReader.Answer.Unknown unknown -> Optional.of(unknown.outcome());
      case RobotsReader.Answer.Known known -> known.robots().allows(url)
          ? Optional.empty()
          : Optional.of(new Outcome.Disallowed());
    });
  }

  private static Outcome tooLate(WebUrl url, Instant at) {
    return new Outcome.Refused(
        "not asked for: " + url.authority() + " is to be left alone until " + at);
  }

  private HostState state(WebUrl url) {
    return states.computeIfAbsent(url.authority(), _ -> HostState.fresh(politeness));
  }

  private void readRobots(WebUrl page) {
    begin(page.resolve("/robots.txt").orElseThrow());
    Instant start = Instant.now();
    RobotsReader.Answer answer = robotsReader.read(page, share);
    permissions.put(page.authority(), answer);
    if (answer instanceof RobotsReader.Answer.Known(Robots robots, _)) {
      Instant at = Instant.now();
      tell(page, new Event.RobotsRead(at, Duration.between(start, at), robots.crawlDelay()));
    }
  }

  private Outcome fetch(FetchRequest request) {
    WebUrl url = request.url();
    begin(url);
    Instant start = Instant.now();
    Outcome outcome = fetcher.fetch(request, share);
    Instant at = Instant.now();
    tell(url, switch (outcome) {
      case Outcome.Busy busy -> new Event.Overloaded(at, busy.retryAfter());
      case Outcome.Failed failed when failed.failure().isUnreachable() -> new Event.Unanswered(at);
      default -> new Event.Answered(at, Duration.between(start, at));
    });
    return outcome;
  }

  private void begin(WebUrl url) {
    requests++;
    listener.accept(url);
  }

  private void tell(WebUrl url, Event event) {
    states.put(url.authority(), state(url).after(event));
  }

  private static void sleepUntil(Instant at) {
    try {
      Thread.sleep(Duration.between(Instant.now(), at));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
