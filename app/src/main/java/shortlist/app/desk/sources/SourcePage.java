package shortlist.app.desk.sources;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Local;
import shortlist.app.desk.page.Views;
import shortlist.app.trail.PlainWords;
import shortlist.corpus.source.Rules;
import shortlist.corpus.source.Scope;
import shortlist.corpus.source.Source;
import shortlist.corpus.source.UrlPattern;
import shortlist.corpus.store.FetchOutcome;
import shortlist.corpus.store.HostReports.HostReport;
import shortlist.corpus.store.Standings.Arrived;
import shortlist.corpus.store.Standings.EntryPoint;
import shortlist.corpus.store.Standings.Visited;
import shortlist.corpus.store.Store;

/** One source: how it does in full, and what can be changed about it. */
final class SourcePage {

  private static final int VISITS = 20;

  private final Store store;
  private final Counts counts;
  private final Views views;

  SourcePage(Store store, Counts counts, Views views) {
    this.store = store;
    this.counts = counts;
    this.views = views;
  }

  /**
   * What the template gets.
   *
   * @param entries that tell its news
   * @param visits to them, the newest first
   * @param newest documents
   * @param report on its host; null while it is counted, or if nothing was asked there
   * @param rules that hold beyond its address
   */
  record Model(
      Frame frame,
      Row row,
      List<EntryPoint> entries,
      List<Visited> visits,
      List<Arrived> newest,
      @Nullable HostReport report,
      List<Rule> rules,
      boolean counting) {}

  /** What the template of the question gets. */
  record RemoveModel(Frame frame, Row row) {}

  /** A rule, and what it says. */
  record Rule(String name, String value) {}

  void addTo(RoutesConfig routes) {
    routes.get("/sources/{id}", this::show);
    routes.post("/sources/{id}/pause", this::pause);
    routes.get("/sources/{id}/remove", this::ask);
    routes.post("/sources/{id}/remove", this::remove);
  }

  private void show(Context context) {
    Source source = find(context);
    List<EntryPoint> entries = store.standings().entryPoints(source.id());
    Optional<Counts.Figures> figures = counts.current();
    views.show(context, "sources/source.jte",
        new Model(views.frame(context, source.title(), Frame.Section.SOURCES),
            Row.of(source, entries, figures, Instant.now()), entries,
            store.standings().visits(source.id(), VISITS),
            figures.map(counted -> counted.newest().getOrDefault(source.id(), List.of()))
                .orElse(List.of()),
            figures.map(counted -> counted.hosts().get(source.url().authority())).orElse(null),
            rules(source), figures.isEmpty()));
  }

  /** The form says what is wanted, so that two who press it at once want the same. */
  private void pause(Context context) {
    store.sources().pause(find(context).id(), "true".equals(context.formParam("paused")));
    Local.goBack(context);
  }

  private void ask(Context context) {
    Source source = find(context);
    views.show(context, "sources/remove.jte",
        new RemoveModel(views.frame(context, "Remove " + source.title(), Frame.Section.SOURCES),
            Row.of(source, List.of(), counts.current(), Instant.now())));
  }

  /** Whoever removes what is gone already has what was wanted. */
  private void remove(Context context) {
    id(context).ifPresent(store.sources()::remove);
    context.redirect("/sources?removed=1", HttpStatus.SEE_OTHER);
  }

  private Source find(Context context) {
    return id(context)
        .flatMap(store.sources()::find)
        .orElseThrow(() -> new NotFoundResponse(
            "There is no such source; it may have been removed."));
  }

  private static Optional<Long> id(Context context) {
    String id = context.pathParam("id");
    return id.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
  }

  /** What an entry is called. */
  static String role(EntryPoint entry) {
    return switch (entry.role()) {
      case START -> "its address";
      case FEED -> "feed";
      case SITEMAP -> "sitemap";
      case PAGE -> "page";
    };
  }

  /** What came of the last visit to an entry. */
  static String outcome(EntryPoint entry) {
    return entry.isInTrouble() ? Row.trouble(entry) : outcome(entry.outcome(), null);
  }

  /** What came of a visit. */
  static String outcome(Visited visit) {
    return switch (visit.outcome()) {
      case FETCHED, NOT_MODIFIED, REDIRECTED -> outcome(visit.outcome(), visit.note());
      case MISSING, FAILED, DISALLOWED, SKIPPED -> PlainWords.trouble(visit.outcome(),
          visit.status(), visit.contentType(), visit.note());
    };
  }

  private static String outcome(@Nullable FetchOutcome outcome, @Nullable String note) {
    String words = switch (outcome) {
      case null -> "not visited yet";
      case FETCHED -> "fetched";
      case NOT_MODIFIED -> "as it was";
      case REDIRECTED -> "it redirects";
      default -> outcome.label();
    };
    return note == null ? words : words + " " + note;
  }

  static List<Rule> rules(Source source) {
    Rules rules = source.rules();
    List<Rule> told = new ArrayList<>();
    for (Scope scope : source.scopes()) {
      told.add(new Rule("Links to", scope.site() + scope.prefix()));
    }
    for (UrlPattern pattern : rules.include()) {
      told.add(new Rule("Only addresses with", pattern.text()));
    }
    for (UrlPattern pattern : rules.exclude()) {
      told.add(new Rule("No addresses with", pattern.text()));
    }
    add(told, "Links to follow", rules.maxDepth());
    add(told, "Pages a crawl", rules.maxPages());
    Long bytes = rules.maxBytes();
    add(told, "Bytes a crawl", bytes == null ? null : PlainWords.bytes(bytes));
    add(told, "Nothing published before", rules.since());
    return told;
  }

  private static void add(List<Rule> told, String name, @Nullable Object value) {
    if (value != null) {
      told.add(new Rule(name, Objects.toString(value)));
    }
  }
}
