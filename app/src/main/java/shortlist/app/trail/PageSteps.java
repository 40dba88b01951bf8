package shortlist.app.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.app.trail.Step.What;
import shortlist.corpus.document.Legible;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.source.Source;
import shortlist.corpus.store.FetchOutcome;
import shortlist.corpus.store.PageRole;
import shortlist.corpus.store.Store;
import shortlist.corpus.store.Trails.PastVisit;
import shortlist.corpus.store.Trails.Trail;

/** The steps that the crawl took for a page. */
final class PageSteps {

  private final Store store;
  private final Trail page;
  private final Optional<Source> source;

  PageSteps(Store store, Trail page) {
    this.store = store;
    this.page = page;
    this.source = Optional.ofNullable(page.sourceId()).flatMap(store.sources()::find);
  }

  /** From the source to the page. */
  List<Step> found() {
    List<Step> steps = new ArrayList<>();
    String from = source.map(PlainWords::name).orElse("a source that was removed since");
    List<Trail> way = store.trails().waysTo(page);
    if (page.role() == PageRole.START && page.hops() == 0) {
      steps.add(Step.now(What.FOUND, "It is the address of " + from + "."));
      return steps;
    }
    if (way.isEmpty()) {
      steps.add(Step.now(What.FOUND, "It was found through " + from + "."));
      return steps;
    }
    steps.add(Step.now(What.FOUND, "It begins at " + way.getFirst().url() + ", the address of "
        + from + "."));
    for (int i = 1; i < way.size(); i++) {
      steps.add(Step.now(What.FOUND, "%s led to the %s %s.".formatted(way.get(i - 1).url(),
          PlainWords.name(way.get(i).role()), way.get(i).url())));
    }
    steps.add(Step.now(What.FOUND, "%s led to this address, %s from the source's%s.".formatted(
        way.getLast().url(), PlainWords.counted(page.depth(), "link"),
        page.hops() == 0
            ? ""
            : " and " + PlainWords.counted(page.hops(), "redirect") + " on")));
    return steps;
  }

  /** Each visit. */
  List<Step> visits() {
    return store.trails()
        .visits(page.id())
        .stream()
        .map(visit -> new Step(What.VISIT, visit.at(), sentence(visit)))
        .toList();
  }

  private static String sentence(PastVisit visit) {
    String note = visit.note() == null ? "" : Legible.line(visit.note());
    return switch (visit.outcome()) {
      case FETCHED -> "It was fetched: status %d, %s.".formatted(visit.status(),
          PlainWords.bytes(visit.bytes()));
      case NOT_MODIFIED -> "It was as before (status %d).".formatted(visit.status());
      case REDIRECTED -> "It redirected (status %d) %s.".formatted(visit.status(), note);
      case MISSING -> "It was missing: status %d.".formatted(visit.status());
      case FAILED -> "It failed: %s.".formatted(note.isEmpty() ? "no reason is known" : note);
      case DISALLOWED -> "It was not asked for: robots.txt forbade it.";
      case SKIPPED -> "It was left out: it is no page, feed, sitemap or PDF (status %d)%s."
          .formatted(visit.status(), note.isEmpty() ? "" : ", " + note);
    };
  }

  /** Where its redirects end, if it has some. */
  List<Step> redirects() {
    List<WebUrl> way = store.trails().redirects(page);
    if (page.outcome() != FetchOutcome.REDIRECTED || way.isEmpty()) {
      return List.of();
    }
    WebUrl end = way.getLast();
    String state = store.trails()
        .find(end)
        .map(last -> last.outcome() == null
            ? "was not visited yet"
            : "was " + last.outcome().label().replace('_', ' ') + " when it was visited last")
        .orElse("is not known to the crawl");
    return List.of(Step.now(What.REDIRECT, "After %s it ends at %s, which %s.".formatted(
        PlainWords.counted(way.size(), "redirect"), end, state)));
  }

  /** What the host's robots.txt and the source's rules say of it. */
  List<Step> permissions() {
    List<Step> steps = new ArrayList<>();
    steps.add(Step.now(What.PERMISSION, StoredRobots.verdict(store, page.url()).sentence()));
    source.flatMap(from -> from.rules().refusal(page.url(), page.depth(), null))
        .filter(refusal -> page.role() == PageRole.PAGE)
        .ifPresent(refusal -> steps.add(Step.now(What.PERMISSION,
            "The rules of its source forbid it by now: " + Legible.line(refusal) + ".")));
    return steps;
  }

  /** When it is visited next, and how urgent that is. */
  List<Step> next(Instant now) {
    List<Step> steps = new ArrayList<>();
    steps.add(Step.now(What.NEXT, nextVisit(page.dueAt(), now)));
    if (page.dueAt() != null) {
      source.filter(Source::paused)
          .ifPresent(from -> steps.add(Step.now(What.NEXT, "But %s is paused until: shortlist"
              .formatted(PlainWords.name(from)) + " source resume " + from.id())));
      store.hosts()
          .find(page.url().authority())
          .filter(host -> host.readyAt().isAfter(now))
          .ifPresent(host -> steps.add(Step.now(What.NEXT, "Its host is left alone until "
              + PlainWords.time(host.readyAt()) + ".")));
    }
    return steps;
  }

  private String nextVisit(@Nullable Instant dueAt, Instant now) {
    if (dueAt == null) {
      return "It is not to be visited again.";
    }
    String visit = page.outcome() == null ? "its first visit" : "its next visit";
    String priority = ", with priority %.2f of 1".formatted(page.priority());
    if (!dueAt.isAfter(now)) {
      return "It is due now for " + visit + priority + ".";
    }
    String failures = page.failures() == 0
        ? ""
        : ", after " + PlainWords.counted(page.failures(), "failure") + " in a row";
    return "It is due for " + visit + " at " + PlainWords.time(dueAt) + priority + failures + ".";
  }
}
