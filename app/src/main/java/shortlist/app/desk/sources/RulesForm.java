package shortlist.app.desk.sources;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Views;
import shortlist.corpus.source.RuleTexts;
import shortlist.corpus.source.Rules;
import shortlist.corpus.source.Source;
import shortlist.corpus.store.Store;

/**
 * The rules of a source, to be edited. The form carries the rules that it began with: where
 * somebody else has changed them meanwhile, both versions are shown and nothing is lost.
 */
final class RulesForm {

  private final Store store;
  private final Views views;

  RulesForm(Store store, Views views) {
    this.store = store;
    this.views = views;
  }

  /**
   * What the template gets.
   *
   * @param typed what stands in the fields
   * @param version of the rules that the fields began with
   * @param problem what is wrong with what was typed; null if nothing is
   * @param theirs what the rules are by now, if somebody changed them meanwhile; else empty
   */
  record Model(
      Frame frame,
      Source source,
      Fields typed,
      String version,
      @Nullable String problem,
      List<SourcePage.Rule> theirs) {}

  /** The texts of the fields; lists have a line for each. */
  record Fields(
      String include,
      String exclude,
      String prefix,
      String hosts,
      String depth,
      String pages,
      String bytes,
      String since) {

    static Fields of(Context context) {
      return new Fields(field(context, "include"), field(context, "exclude"),
          field(context, "prefix"), field(context, "hosts"), field(context, "depth"),
          field(context, "pages"), field(context, "bytes"), field(context, "since"));
    }

    static Fields of(Rules rules) {
      RuleTexts texts = RuleTexts.of(rules);
      return new Fields(joined(texts.include()), joined(texts.exclude()), text(texts.prefix()),
          joined(texts.hosts()), text(texts.maxDepth()), text(texts.maxPages()),
          text(texts.maxBytes()), text(texts.since()));
    }

    RuleTexts texts() {
      return new RuleTexts(lines(include), lines(exclude), prefix, lines(hosts), depth, pages,
          bytes, since);
    }

    private static String field(Context context, String name) {
      return text(context.formParam(name));
    }

    private static String text(@Nullable String value) {
      return value == null ? "" : value;
    }

    private static String joined(@Nullable List<String> lines) {
      return lines == null ? "" : String.join("\n", lines);
    }

    private static List<String> lines(String text) {
      return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
  }

  void addTo(RoutesConfig routes) {
    routes.get("/sources/{id}/rules", this::show);
    routes.post("/sources/{id}/rules", this::change);
  }

  private void show(Context context) {
    Source source = find(context);
    answer(context, source, Fields.of(source.rules()), null, List.of());
  }

  private void change(Context context) {
    Fields typed = Fields.of(context);
    AtomicReference<@Nullable Source> stale = new AtomicReference<>();
    Source source = find(context);
    try {
      Rules rules = typed.texts().applyTo(Rules.NONE);
      store.transaction(() -> {
        Source now = find(context);
        if (version(now).equals(context.formParam("version"))) {
          store.sources().update(now.id(), rules);
        } else {
          stale.set(now);
        }
      });
    } catch (IllegalArgumentException e) {
      context.status(HttpStatus.BAD_REQUEST);
      answer(context, source, typed, String.valueOf(e.getMessage()), List.of());
      return;
    }
    Source changed = stale.get();
    if (changed != null) {
      context.status(HttpStatus.PRECONDITION_FAILED);
      answer(context, changed, typed, null, SourcePage.rules(changed));
    } else {
      context.redirect("/sources/" + source.id() + "#rules", HttpStatus.SEE_OTHER);
    }
  }

  private void answer(Context context, Source source, Fields typed, @Nullable String problem,
      List<SourcePage.Rule> theirs) {
    views.show(context, "sources/rules.jte",
        new Model(views.frame(context, "Rules of " + source.title(), Frame.Section.SOURCES),
            source, typed, version(source), problem, theirs));
  }

  /** Two versions differ where what a user would write for them does. */
  private static String version(Source source) {
    return Integer.toHexString(Fields.of(source.rules()).hashCode());
  }

  private Source find(Context context) {
    String id = context.pathParam("id");
    return Optional.of(id)
        .filter(text -> text.matches("[0-9]{1,18}"))
        .map(Long::valueOf)
        .flatMap(store.sources()::find)
        .orElseThrow(() -> new NotFoundResponse(
            "There is no such source; it may have been removed."));
  }
}
