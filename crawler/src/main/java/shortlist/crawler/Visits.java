package shortlist.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.archive.Archive;
import shortlist.corpus.archive.Exchange;
import shortlist.corpus.archive.Location;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.FetchOutcome;
import shortlist.corpus.store.Frontier.Discovered;
import shortlist.corpus.store.Frontier.Due;
import shortlist.corpus.store.Frontier.Previous;
import shortlist.corpus.store.PageRole;
import shortlist.corpus.store.Pages;
import shortlist.corpus.store.Pages.Answer;
import shortlist.corpus.store.Pages.Archived;
import shortlist.corpus.store.Pages.Next;
import shortlist.corpus.store.Pages.Visit;
import shortlist.crawler.discover.Discovery;
import shortlist.crawler.discover.Link;
import shortlist.crawler.fetch.Freshness;
import shortlist.crawler.fetch.HttpDate;
import shortlist.crawler.fetch.Outcome;
import shortlist.crawler.frontier.Revisit;
import shortlist.crawler.robots.Robots;
import shortlist.crawler.trap.Cut;

/** Turns outcomes into archive records, rows of the store, and counts. */
final class Visits {

  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration FORBIDDEN = Duration.ofDays(7);
  private static final Duration USELESS = Duration.ofDays(90);
  private static final Duration MOVED = Duration.ofDays(30);
  private static final int MAX_ATTEMPTS = 3;
  private static final int MAX_HOPS = 5;

  private final Archive archive;
  private final Pages pages;
  private final Ledger ledger;
  private final Selection selection;
  private final CrawlListener listener;

  Visits(Archive archive, Pages pages, Ledger ledger, Selection selection,
      CrawlListener listener) {
    this.archive = archive;
    this.pages = pages;
    this.ledger = ledger;
    this.selection = selection;
    this.listener = listener;
  }

  /**
   * Writes down how the visit to {@code due} ended.
   *
   * @param robots of the host
   * @param took how long the request took
   */
  void record(Host host, Due due, Outcome outcome, Robots robots, Duration took) {
    Instant now = Instant.now();
    switch (outcome) {
      case Outcome.Fetched fetched -> fetched(host, due, fetched, robots, took);
      case Outcome.NotModified same -> notModified(host, due, same, took);
      case Outcome.Redirect redirect -> redirected(host, due, redirect, now);
      case Outcome.Missing missing -> {
        int times = due.failures() + 1;
        ended(host, due, FetchOutcome.MISSING, now, new Answer(missing.status(), null, 0), null,
            after(now, due, Revisit.missing(missing.status(), times), times));
      }
      case Outcome.Skipped skipped -> ended(host, due, FetchOutcome.SKIPPED, now,
          new Answer(skipped.status(), skipped.contentType(), 0), null,
          after(now, due, USELESS, 0));
      case Outcome.Disallowed forbidden -> ended(host, due, FetchOutcome.DISALLOWED, now,
          Answer.NONE, null, after(now, due, FORBIDDEN, 0));
      case Outcome.Refused refused -> failed(host, due, now, refused.reason());
      case Outcome.Busy busy -> retry(host, due, now, busy.status(),
          "the host answers " + busy.status());
      case Outcome.Failed failed -> {
        switch (failed.failure()) {
          case STOPPED -> {
            // As if it had not been tried.
          }
          case TOO_LARGE, REDIRECT_LOOP, CODING -> failed(host, due, now, failed.reason());
          case DNS, CONNECT, TIMEOUT, TLS, PROTOCOL -> retry(host, due, now, 0, failed.reason());
        }
      }
    }
  }

  /** Writes down that a page is not asked for: it lies in an endless area. */
  void cut(Host host, Due due, Cut cut) {
    Instant now = Instant.now();
    ended(host, due, FetchOutcome.SKIPPED, now, Answer.NONE, cut.reason(),
        after(now, due, USELESS, 0));
  }

  /** Marks a page of a host that was given up; it stays due. */
  void unreached(Host host, Due due) {
    Instant now = Instant.now();
    ended(host, due, FetchOutcome.FAILED, now, Answer.NONE, "the host cannot be reached",
        after(now, due, Duration.ZERO, due.failures()));
  }

  private void fetched(Host host, Due due, Outcome.Fetched fetched, Robots robots,
      Duration took) {
    Response response = fetched.response();
    Exchange exchange = new Exchange(response, fetched.requestHeaders(), facts(due, took));
    Previous previous = due.previous();
    Instant at = response.fetchedAt();
    Answer answer = new Answer(response.status(), response.contentType(), response.body().length);
    if (previous != null && previous.digest().equals(exchange.digest())) {
      archive.appendDuplicate(exchange, previous.archivedAt());
      ended(host, due, FetchOutcome.NOT_MODIFIED, at, answer, null,
          next(due, response, false, Duration.ZERO));
      return;
    }
    Discovery discovery = Discovery.of(response, due.page().role());
    if (isRefused(due.page().role(), discovery)) {
      ended(host, due, FetchOutcome.SKIPPED, at, answer, discovery.problem(),
          after(at, due, Revisit.missing(response.status(), due.failures() + 1),
              due.failures() + 1));
      return;
    }
    learn(host, due, discovery);
    Location location = archive.append(exchange);
    List<Discovered> discovered = discovered(host, due, discovery, robots);
    Optional<String> modified = response.headers().first("Last-Modified");
    Duration age = age(modified, at);
    // A source that is one paper has no news to tell.
    boolean alone = due.page().role() == PageRole.START && discovery.links().isEmpty();
    Next next = alone ? lone(at, due, age) : next(due, response, true, age);
    Archived archived = new Archived(location, exchange.digest(),
        response.headers().first("ETag").orElse(null), modified.orElse(null));
    ledger.add(new Visit(due.id(), FetchOutcome.FETCHED, at, answer, archived, null,
        discovery.problem(), next), due, discovered);
    tell(host, due, FetchOutcome.FETCHED, response.body().length);
  }

  private static Map<String, String> facts(Due due, Duration took) {
    return Map.of("hopsFromSeed", Integer.toString(due.page().depth()), "fetchTimeMs",
        Long.toString(took.toMillis()));
  }

  /** Of pages only; those that send their visitors on say the same at a thousand addresses. */
  private static void learn(Host host, Due due, Discovery discovery) {
    if (discovery.type() == Discovery.Type.PAGE && discovery.declared().refresh() == null) {
      List<WebUrl> found = discovery.links()
          .stream()
          .map(Link::url)
          .filter(url -> url.authority().equals(host.name))
          .toList();
      host.traps().visited(due.page().url(), discovery.declared().wording(), found);
    }
  }

  /**
   * A page instead of a feed says that there is none, or an error with status 200; and of what
   * cannot be read the archived version stays the last.
   */
  private static boolean isRefused(PageRole role, Discovery discovery) {
    return switch (role) {
      case FEED -> discovery.problem() != null;
      case START, SITEMAP -> discovery.problem() != null
          && discovery.type() == Discovery.Type.OTHER;
      case PAGE -> false;
    };
  }

  private List<Discovered> discovered(Host host, Due due, Discovery discovery, Robots robots) {
    List<Discovered> discovered = new ArrayList<>(
        selection.select(due, discovery, ledger::knows, host.traps()));
    if (due.page().role() == PageRole.START && discovery.type() != Discovery.Type.SITEMAP) {
      discovered.addAll(selection.sitemaps(due, robots));
    }
    boolean feedless = discovered.stream().noneMatch(page -> page.role() == PageRole.FEED);
    if (due.page().role() == PageRole.START && discovery.type() == Discovery.Type.PAGE
        && feedless && due.previous() == null) {
      discovered.addAll(selection.guessedFeeds(due));
    }
    return discovered;
  }

  private void notModified(Host host, Due due, Outcome.NotModified same, Duration took) {
    Response response = same.response();
    Previous previous = due.previous();
    Instant at = response.fetchedAt();
    archive.appendNotModified(new Exchange(response, same.requestHeaders(), facts(due, took)),
        previous == null ? at : previous.archivedAt());
    ended(host, due, FetchOutcome.NOT_MODIFIED, at, new Answer(response.status(), null, 0), null,
        next(due, response, false, Duration.ZERO));
  }

  private void redirected(Host host, Due due, Outcome.Redirect redirect, Instant now) {
    WebUrl target = redirect.target();
    boolean samePage = target.withScheme("http").equals(due.page().url().withScheme("http"));
    if (redirect.afresh() && !samePage) {
      ledger.flush();
      pages.askAgain(target);
    } else if (samePage ? due.failures() >= MAX_HOPS : leadsBack(due.page().url(), target)) {
      failed(host, due, now, "it redirects in a circle");
      return;
    }
    Optional<Discovered> to = selection.redirected(due, target, MAX_HOPS);
    if (to.isEmpty()) {
      failed(host, due, now, "it redirects more than " + MAX_HOPS + " times");
      return;
    }
    boolean forGood = redirect.status() == 301 || redirect.status() == 308;
    // Under the other scheme, or with cookies, it is the same page, which is then due at once.
    // Where http is allowed after https, it may go to and fro between them.
    boolean down = target.scheme().equals("http");
    Next next = samePage
        ? after(now, due, Duration.ZERO, due.failures() + (down ? 1 : 0))
        : new Next(now.plus(MOVED), MOVED, 0, forGood ? Next.NO_ENTRY : 0);
    ledger.add(new Visit(due.id(), FetchOutcome.REDIRECTED, now,
        new Answer(redirect.status(), null, 0), null, target, null, next), due,
        to.stream().toList());
    tell(host, due, FetchOutcome.REDIRECTED, 0);
  }

  private boolean leadsBack(WebUrl from, WebUrl target) {
    WebUrl at = target;
    for (int hops = 0; hops < MAX_HOPS; hops++) {
      Optional<WebUrl> next = pages.redirectOf(at);
      if (next.isEmpty()) {
        return false;
      }
      if (next.get().withScheme("http").equals(from.withScheme("http"))) {
        return true;
      }
      at = next.get();
    }
    return true;
  }

  private void failed(Host host, Due due, Instant now, String reason) {
    error(host, reason);
    int times = due.failures() + 1;
    ended(host, due, FetchOutcome.FAILED, now, Answer.NONE, reason,
        after(now, due, Revisit.failed(times), times));
  }

  /** Tries again in this run, a little later and at most some times; then another day. */
  private void retry(Host host, Due due, Instant now, int status, String reason) {
    error(host, reason);
    int attempt = due.failures() + 1;
    boolean last = attempt >= MAX_ATTEMPTS;
    Duration pause = last
        ? Revisit.failed(attempt - MAX_ATTEMPTS + 1)
        : FIRST_RETRY.multipliedBy(1L << (2 * (attempt - 1)));
    ledger.add(new Visit(due.id(), FetchOutcome.FAILED, now, new Answer(status, null, 0), null,
        null, reason, after(now, due, pause, attempt)), due, List.of());
    if (last) {
      tell(host, due, FetchOutcome.FAILED, 0);
    }
  }

  private void ended(Host host, Due due, FetchOutcome outcome, Instant at, Answer answer,
      @Nullable String note, Next next) {
    ledger.add(new Visit(due.id(), outcome, at, answer, null, null, note, next), due, List.of());
    tell(host, due, outcome, 0);
  }

  private void error(Host host, String reason) {
    if (host.tally.error(reason)) {
      listener.trouble(host.name, reason);
    }
  }

  private void tell(Host host, Due due, FetchOutcome outcome, long bytes) {
    host.tally.outcome(outcome, bytes);
    listener.visited(due.page().url(), outcome);
  }

  private static Next next(Due due, Response response, boolean changed, Duration age) {
    PageRole role = due.page().role();
    Instant at = response.fetchedAt();
    Duration interval = due.interval().isZero()
        ? Revisit.first(role, age)
        : changed
            ? Revisit.changed(role, due.interval())
            : Revisit.unchanged(role, due.interval());
    Duration pause = role == PageRole.PAGE
        ? Revisit.whileFresh(interval,
            Freshness.lifetime(response.status(), response.headers(), at))
        : interval;
    return new Next(at.plus(pause), interval, 0, due.late());
  }

  private static Next lone(Instant at, Due due, Duration age) {
    Duration interval = due.interval().isZero()
        ? Revisit.first(PageRole.PAGE, age)
        : Revisit.unchanged(PageRole.PAGE, due.interval());
    return new Next(at.plus(interval), interval, 0, Next.NO_ENTRY);
  }

  /** The interval stays as it was: this visit says nothing about how often the page changes. */
  private static Next after(Instant at, Due due, Duration pause, int failures) {
    return new Next(at.plus(pause), due.interval(), failures, due.late());
  }

  private static Duration age(Optional<String> lastModified, Instant at) {
    return lastModified.flatMap(text -> HttpDate.parse(text, at))
        .filter(date -> date.isBefore(at))
        .map(date -> Duration.between(date, at))
        .orElse(Duration.ZERO);
  }
}
