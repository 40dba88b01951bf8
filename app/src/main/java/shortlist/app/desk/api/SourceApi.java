package shortlist.app.desk.api;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shortlist.app.json.ShelfJson;
import shortlist.app.json.SourceJson;
import shortlist.corpus.document.Legible;
import shortlist.corpus.exchange.SourceFile;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.source.Rules;
import shortlist.corpus.source.Source;
import shortlist.corpus.source.UrlPattern;
import shortlist.corpus.store.Pages.Numbered;
import shortlist.corpus.store.Sources;
import shortlist.corpus.store.Store;
import shortlist.recommender.scorecard.SourceScorecards;
import shortlist.recommender.scorecard.SourceScorecards.Line;

/** Where links come from, what came of it, and the pages that were visited. */
final class SourceApi {

  private static final List<String> RULES = List.of("include", "exclude", "prefix", "hosts",
      "maxDepth", "maxPages", "maxBytes", "since");

  private final Store store;

  SourceApi(Store store) {
    this.store = store;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/sources", this::list, "cursor", "limit"),
        Endpoint.post("/sources", this::add),
        Endpoint.get("/sources/{source}", this::show),
        Endpoint.patch("/sources/{source}", this::change),
        Endpoint.delete("/sources/{source}", this::remove),
        Endpoint.get("/scorecards", this::scorecards, "cursor", "limit"),
        Endpoint.get("/pages", this::pages, "cursor", "limit"));
  }

  private Sources sources() {
    return store.sources();
  }

  private void list(Context context) {
    Paging.of(context)
        .answer(context, sources().all(), source -> Paging.key(source.id()), SourceJson::object);
  }

  private void show(Context context) {
    Reply.with(context, SourceJson.object(find(context)));
  }

  private void add(Context context) {
    Body body = Body.read(context, fields("url", "title"));
    String given = body.text("url");
    WebUrl url = SourceFile.address(given)
        .orElseThrow(() -> Refusal.ofField("/url",
            "Not a web address: " + Legible.line(given)
                + "; it begins with https:// or with the name of a host."));
    Source source = sources().add(url, body.optionalText("title"), rules(body, Rules.NONE))
        .orElseThrow(() -> Refusal.conflict(url + " is a source already."));
    Reply.created(context, "/sources/" + source.id(), SourceJson.object(source));
  }

  private void change(Context context) {
    Body body = Body.read(context, fields("paused"));
    Boolean paused = body.flag("paused");
    store.transaction(() -> {
      Source source = find(context);
      Reply.checkVersion(context, SourceJson.object(source), body.all());
      sources().update(source.id(), rules(body, source.rules()));
      if (paused != null) {
        sources().pause(source.id(), paused);
      }
    });
    show(context);
  }

  private void remove(Context context) {
    store.transaction(() -> {
      Source source = find(context);
      Reply.checkVersion(context, SourceJson.object(source), null);
      sources().remove(source.id());
    });
    Reply.done(context);
  }

  private void scorecards(Context context) {
    Paging.of(context)
        .answer(context, SourceScorecards.of(store), SourceApi::key, SourceJson::object);
  }

  private void pages(Context context) {
    Paging paging = Paging.of(context);
    paging.answer(context, store.pages().after(paging.afterNumber(), paging.limit() + 1),
        page -> String.valueOf(page.id()), SourceApi::object, List.of());
  }

  private Source find(Context context) {
    long id = Lookup.number(context, "source");
    return sources().find(id)
        .orElseThrow(() -> Refusal.notFound("There is no source " + id + "; " + Api.ROOT
            + "/sources lists them."));
  }

  private static Map<String, @Nullable Object> object(Numbered page) {
    return ShelfJson.object(page.listed());
  }

  /** What came of no source, or of one that was removed, is told last. */
  private static String key(Line line) {
    Source source = line.card().source();
    return Paging.key(source == null ? Long.MAX_VALUE : source.id());
  }

  private static String[] fields(String... others) {
    return Stream.concat(Stream.of(others), RULES.stream()).toArray(String[]::new);
  }

  /** What is named replaces what was; null takes a rule back. */
  private static Rules rules(Body body, Rules old) {
    List<UrlPattern> include = body.has("include")
        ? patterns(body, "include")
        : old.include();
    List<UrlPattern> exclude = body.has("exclude")
        ? patterns(body, "exclude")
        : old.exclude();
    String prefix = body.has("prefix") ? body.optionalText("prefix") : old.prefix();
    List<String> hosts = body.has("hosts")
        ? body.texts("hosts").stream().map(host -> host.toLowerCase(Locale.ROOT)).toList()
        : old.hosts();
    Long depth = body.number("maxDepth", 0, 1_000);
    Integer maxDepth = body.has("maxDepth")
        ? depth == null ? null : depth.intValue()
        : old.maxDepth();
    Long maxPages = body.has("maxPages")
        ? body.number("maxPages", 1, Integer.MAX_VALUE)
        : old.maxPages();
    Long maxBytes = body.has("maxBytes")
        ? body.number("maxBytes", 1, Long.MAX_VALUE)
        : old.maxBytes();
    LocalDate since = body.has("since") ? day(body) : old.since();
    return Attempt.at("", () -> new Rules(include, exclude, prefix, hosts, maxDepth, maxPages,
        maxBytes, since));
  }

  private static List<UrlPattern> patterns(Body body, String field) {
    List<String> texts = body.texts(field);
    return Attempt.at("/" + field, () -> texts.stream().map(UrlPattern::of).toList());
  }

  private static @Nullable LocalDate day(Body body) {
    String text = body.optionalText("since");
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.ofField("/since", "since is a day such as 2024-11-21.");
    }
  }
}
