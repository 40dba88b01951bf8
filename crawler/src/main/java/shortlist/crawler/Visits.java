package shortlist.crawler;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.archive.Archive;
import shortlist.corpus.archive.Location;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.FetchOutcome;
import shortlist.corpus.store.PageRole;
import shortlist.corpus.store.Pages;
import shortlist.corpus.store.Pages.Archived;
import shortlist.corpus.store.Pages.Discovered;
import shortlist.corpus.store.Pages.Due;
import shortlist.corpus.store.Pages.Visit;
import shortlist.crawler.discover.Discovery;
import shortlist.crawler.fetch.Outcome;
import shortlist.crawler.robots.Robots;

/** Turns outcomes into archive records, rows of the store, and counts. */
final class Visits {

  private static final Duration REVISIT = Duration.ofDays(30);
  private static final Duration TOMORROW = Duration.ofDays(1);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
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

  /** Writes down how the visit to {@code due} ended. */
  void record(Host host, Due due, Outcome outcome, Robots robots) {
    Instant now = Instant.now();
    switch (outcome) {
      case Outcome.Fetched fetched -> fetched(host, due, fetched.response(), robots);
      case Outcome.NotModified same -> notModified(host, due, same.response());
      case Outcome.Redirect redirect -> redirected(host, due, redirect, now);
      case Outcome.Missing missing -> ended(host, due, FetchOutcome.MISSING, now, missing.status(),
          null, null);
      case Outcome.Skipped skipped -> ended(host, due, FetchOutcome.SKIPPED, now, skipped.status(),
          skipped.contentType(), null);
      case Outcome.Disallowed forbidden -> ended(host, due, FetchOutcome.DISALLOWED, now, 0, null,
          null);
      case Outcome.Refused refused -> failed(host, due, now, refused.reason());
      case Outcome.Busy busy -> retry(host, due, now, busy.status(),
          "the host answers " + busy.status());
      case Outcome.Failed failed -> {
        switch (failed.failure()) {
          case STOPPED -> {
            // As if it had not been tried.
          }
          case TOO_LARGE, REDIRECT_LOOP -> failed(host, due, now, failed.reason());
          case DNS, CONNECT, TIMEOUT, TLS, PROTOCOL -> retry(host, due, now, 0, failed.reason());
        }
      }
    }
  }

  /** Marks a page of a host that was given up; it stays due. */
  void unreached(Host host, Due due) {
    Instant now = Instant.now();
    ledger.add(new Visit(due.id(), FetchOutcome.FAILED, now, 0, null, null, null,
        "the host cannot be reached", now), List.of());
    tell(host, due, FetchOutcome.FAILED, 0);
  }

  private void fetched(Host host, Due due, Response response, Robots robots) {
    Location location = archive.append(response);
    Discovery discovery = Discovery.of(response, due.page().role());
    List<Discovered> discovered = new ArrayList<>(selection.select(due.page(), discovery));
    if (due.page().role() == PageRole.START && discovery.type() != Discovery.Type.SITEMAP) {
      discovered.addAll(selection.sitemaps(due.page(), robots));
    }
    Archived archived = new Archived(location, digest(response.body()),
        response.headers().first("ETag").orElse(null),
        response.headers().first("Last-Modified").orElse(null));
    ledger.add(new Visit(due.id(), FetchOutcome.FETCHED, response.fetchedAt(), response.status(),
        response.contentType(), archived, null, null, next(due, response.fetchedAt())), discovered);
    tell(host, due, FetchOutcome.FETCHED, response.body().length);
  }

  private void notModified(Host host, Due due, Response response) {
    Instant original = due.archivedAt();
    archive.appendRevisit(response, original == null ? response.fetchedAt() : original);
    ended(host, due, FetchOutcome.NOT_MODIFIED, response.fetchedAt(), response.status(), null,
        null);
  }

  private void redirected(Host host, Due due, Outcome.Redirect redirect, Instant now) {
    WebUrl target = redirect.target();
    boolean otherScheme = target.withScheme("http").equals(due.page().url().withScheme("http"));
    if (!otherScheme && leadsBack(due.page().url(), target)) {
      failed(host, due, now, "it redirects in a circle");
      return;
    }
    Optional<Discovered> next = selection.redirected(due.page(), target, MAX_HOPS);
    if (next.isEmpty()) {
      failed(host, due, now, "it redirects more than " + MAX_HOPS + " times");
      return;
    }
    // Under the other scheme it is the same page, which is then due at once.
    ledger.add(new Visit(due.id(), FetchOutcome.REDIRECTED, now, redirect.status(), null, null,
        target, null, otherScheme ? now : next(due, now)), next.stream().toList());
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
    ended(host, due, FetchOutcome.FAILED, now, 0, null, reason);
  }

  /** Tries again in this run, a little later and at most some times; then another day. */
  private void retry(Host host, Due due, Instant now, int status, String reason) {
    error(host, reason);
    int attempt = host.failedAttempt(due.id());
    boolean last = attempt >= MAX_ATTEMPTS;
    Instant again = last
        ? now.plus(TOMORROW)
        : now.plus(FIRST_RETRY.multipliedBy(1L << (2 * (attempt - 1))));
    ledger.add(new Visit(due.id(), FetchOutcome.FAILED, now, status, null, null, null, reason,
        again), List.of());
    if (last) {
      tell(host, due, FetchOutcome.FAILED, 0);
    }
  }

  private void ended(Host host, Due due, FetchOutcome outcome, Instant at, int status,
      @Nullable String contentType, @Nullable String error) {
    ledger.add(new Visit(due.id(), outcome, at, status, contentType, null, null, error,
        next(due, at)), List.of());
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

  /** Every run looks at the entries of sources anyway; other pages change seldom. */
  private static @Nullable Instant next(Due due, Instant at) {
    return due.page().role() == PageRole.PAGE ? at.plus(REVISIT) : null;
  }

  private static String digest(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java platform has SHA-256", impossible);
    }
  }
}
