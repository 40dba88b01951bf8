package shortlist.app.desk.guide;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.library.Overlay;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Views;
import shortlist.app.guide.GuideBook;
import shortlist.app.guide.GuideFormat;
import shortlist.corpus.guide.Guide;
import shortlist.corpus.guide.PathLevel;
import shortlist.corpus.guide.Step;
import shortlist.corpus.store.Store;
import shortlist.indexer.search.Hit;
import shortlist.indexer.search.SearchRequest;
import shortlist.indexer.search.SearchResult;

/**
 * Builds reading paths. Each form carries the version that it was made of: what was changed
 * elsewhere meanwhile is shown beside what was typed, and neither is lost.
 */
public final class GuidePage {

  private static final int HITS = 8;
  private static final String STALE = "This guide was changed elsewhere meanwhile, so nothing was"
      + " saved now. You see it as it is; ";

  private final Store store;
  private final GuideBook book;
  private final Library library;
  private final Overlay overlay;
  private final Views views;

  public GuidePage(Store store, Library library, Overlay overlay, Views views) {
    this.store = store;
    this.book = new GuideBook(store);
    this.library = library;
    this.overlay = overlay;
    this.views = views;
  }

  /**
   * What the template of the list gets.
   *
   * @param title as it was typed
   * @param problem with it; null if there is none
   */
  record ListModel(Frame frame, List<Guide> guides, String title, @Nullable String problem) {}

  /**
   * What the template of the builder gets.
   *
   * @param typed what is in its forms
   * @param problem a sentence; null if there is none
   * @param query that was searched for; may be empty
   * @param hits what was found
   */
  record Model(
      Frame frame,
      Guide guide,
      Typed typed,
      @Nullable String problem,
      String query,
      List<Hit> hits) {

    String address() {
      return "/guides/" + guide.number();
    }

    List<PathLevel> levels() {
      return List.of(PathLevel.values());
    }

    List<GuideFormat> formats() {
      return List.of(GuideFormat.values());
    }

    /** What a form to take the guide away in is called. */
    String name(GuideFormat format) {
      return switch (format) {
        case MARKDOWN -> "Markdown";
        case HTML -> "HTML";
        case JSON -> "JSON";
        case CASES -> "Case studies (Markdown)";
        case CASES_HTML -> "Case studies (HTML)";
      };
    }

    /** Whether the headline differs from what is saved. */
    boolean isAboutOpen() {
      return !typed.title().equals(guide.title()) || !typed.intro().equals(guide.intro());
    }
  }

  /**
   * What stands in the forms of the builder.
   *
   * @param title of the guide
   * @param intro of the guide
   * @param address of a step to add
   * @param section of a step to add
   * @param level of a step to add
   */
  record Typed(String title, String intro, String address, String section, String level) {

    static Typed of(Guide guide) {
      String last = guide.steps().isEmpty() ? "" : guide.steps().getLast().section();
      return new Typed(guide.title(), guide.intro(), "", last, "");
    }

    /** What a form does not have stays as it is saved. */
    static Typed of(Guide guide, Context form) {
      Typed saved = of(guide);
      return new Typed(or(form, "title", saved.title), or(form, "intro", saved.intro),
          or(form, "address", ""), or(form, "section", saved.section), or(form, "level", ""));
    }

    private static String or(Context form, String field, String otherwise) {
      return Objects.requireNonNullElse(form.formParam(field), otherwise);
    }
  }

  /**
   * What the template of a step gets.
   *
   * @param place of the step; 0 if it is not in the guide any more
   * @param typed what is in the form
   * @param saved what is saved, where it differs and was changed elsewhere; null otherwise
   * @param problem a sentence; null if there is none
   */
  record StepModel(
      Frame frame,
      Guide guide,
      int place,
      StepForm typed,
      @Nullable StepForm saved,
      @Nullable String problem) {

    List<PathLevel> levels() {
      return List.of(PathLevel.values());
    }
  }

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/guides", context -> list(context, "", null));
    routes.post("/guides", this::create);
    routes.get("/guides/{number}", this::show);
    routes.post("/guides/{number}", this::change);
    routes.get("/guides/{number}/{file}", this::export);
    routes.get("/guides/{number}/steps/{place}", this::step);
    routes.post("/guides/{number}/steps/{place}", this::changeStep);
  }

  private void list(Context context, String title, @Nullable String problem) {
    views.show(context, "guide/guides.jte", new ListModel(
        views.frame(context, "Guides", Frame.Section.TOP), store.guides().all(), title, problem));
  }

  private void create(Context context) {
    String title = StepForm.text(context, "title");
    try {
      context.redirect("/guides/" + book.create(title).number(), HttpStatus.SEE_OTHER);
    } catch (IllegalArgumentException e) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      list(context, title, e.getMessage());
    }
  }

  private void show(Context context) {
    Guide guide = guide(context);
    show(context, guide, Typed.of(guide), null);
  }

  private void show(Context context, Guide guide, Typed typed, @Nullable String problem) {
    String query = Objects.requireNonNullElse(context.queryParam("q"), "").strip();
    List<Hit> hits = query.isEmpty() ? List.of() : hits(query);
    views.show(context, "guide/guide.jte",
        new Model(views.frame(context, guide.title(), Frame.Section.TOP), guide, typed, problem,
            query, hits));
  }

  private List<Hit> hits(String query) {
    return library.index()
        .map(index -> index.search(SearchRequest.best(query, HITS), overlay.current()))
        .map(SearchResult::hits)
        .orElse(List.of())
        .stream()
        .filter(hit -> hit.url() != null)
        .toList();
  }

  private void export(Context context) {
    GuideFormat format = GuideFormat.ofFile(context.pathParam("file"))
        .orElseThrow(NotFoundResponse::new);
    context.contentType(format.contentType()).result(format.write(guide(context)));
  }

  private void change(Context context) {
    Guide seen = guide(context);
    if ("delete".equals(context.formParam("do"))) {
      delete(context, seen);
      return;
    }
    try {
      Optional<GuideBook.Outcome> outcome = book.change(seen.number(), version(context),
          operation(context));
      Guide now = outcome.map(GuideBook.Outcome::guide).orElse(seen);
      if (outcome.filter(GuideBook.Outcome::made).isPresent()) {
        context.redirect("/guides/" + seen.number() + anchor(context, now), HttpStatus.SEE_OTHER);
      } else {
        context.status(HttpStatus.PRECONDITION_FAILED);
        show(context, now, Typed.of(now, context),
            STALE + "what you typed stands in the form: save it again if it still holds.");
      }
    } catch (IllegalArgumentException e) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(context, seen, Typed.of(seen, context), e.getMessage());
    }
  }

  private void delete(Context context, Guide seen) {
    if (store.guides().remove(seen.number(), version(context))) {
      context.redirect("/guides", HttpStatus.SEE_OTHER);
    } else {
      context.status(HttpStatus.PRECONDITION_FAILED);
      show(context, seen, Typed.of(seen), STALE + "delete it again if you still want to.");
    }
  }

  /** What the pressed button does to the guide. */
  private UnaryOperator<Guide> operation(Context form) {
    String section = StepForm.text(form, "section");
    String name = Objects.requireNonNullElse(form.formParam("do"), "");
    int colon = name.indexOf(':');
    int place = colon < 0 ? 0 : number(name.substring(colon + 1));
    return switch (colon < 0 ? name : name.substring(0, colon)) {
      case "about" -> {
        String title = GuideBook.title(StepForm.text(form, "title"));
        String intro = GuideBook.text(StepForm.text(form, "intro"));
        yield guide -> guide.about(title, intro);
      }
      case "add" -> {
        Step step = book.step(StepForm.text(form, "address"), section,
            PathLevel.ofLabel(StepForm.text(form, "level")).orElse(null));
        yield guide -> withNew(guide, step);
      }
      case "up" -> guide -> has(guide, place) ? guide.moved(place, -1) : guide;
      case "down" -> guide -> has(guide, place) ? guide.moved(place, 1) : guide;
      case "remove" -> guide -> has(guide, place) ? guide.without(place) : guide;
      case "order" -> Guide::byLevel;
      case "section-up" -> guide -> guide.sectionMoved(section, -1);
      case "section-down" -> guide -> guide.sectionMoved(section, 1);
      case "rename" -> {
        String newName = GuideBook.line(StepForm.text(form, "name"));
        yield guide -> guide.sectionRenamed(section, newName);
      }
      default -> throw new IllegalArgumentException("This form asks for nothing that is known.");
    };
  }

  private static Guide withNew(Guide guide, Step step) {
    if (guide.steps().stream().anyMatch(known -> known.url().equals(step.url()))) {
      throw new IllegalArgumentException("This link is in the guide already.");
    }
    return guide.with(step);
  }

  /** Leads back to what was moved or added. */
  private static String anchor(Context form, Guide now) {
    String name = Objects.requireNonNullElse(form.formParam("do"), "");
    if (name.equals("add")) {
      return "#add";
    }
    String url = StepForm.text(form, "url");
    int place = now.steps().stream().map(step -> step.url().text()).toList().indexOf(url) + 1;
    return place > 0 ? "#step-" + place : "";
  }

  private void step(Context context) {
    Guide guide = guide(context);
    int place = number(context.pathParam("place"));
    if (!has(guide, place)) {
      throw new NotFoundResponse("This guide has no such step.");
    }
    show(context, new StepModel(frame(context), guide, place,
        StepForm.of(guide.steps().get(place - 1)), null, null));
  }

  private void changeStep(Context context) {
    Guide seen = guide(context);
    StepForm typed = StepForm.of(context);
    int place = number(context.pathParam("place"));
    try {
      Step step = typed.step();
      Optional<GuideBook.Outcome> outcome = book.change(seen.number(), version(context),
          guide -> has(guide, place) ? guide.replaced(place, step) : withNew(guide, step));
      if (outcome.filter(GuideBook.Outcome::made).isPresent()) {
        context.redirect("/guides/" + seen.number() + anchor(context,
            outcome.get().guide()), HttpStatus.SEE_OTHER);
      } else {
        conflict(context, outcome.map(GuideBook.Outcome::guide).orElse(seen), typed);
      }
    } catch (IllegalArgumentException e) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(context, new StepModel(frame(context), seen, place, typed, null, e.getMessage()));
    }
  }

  /** The step may have moved meanwhile: it is known by its address. */
  private void conflict(Context context, Guide now, StepForm typed) {
    context.status(HttpStatus.PRECONDITION_FAILED);
    int place = now.steps()
        .stream()
        .map(step -> step.url().text())
        .toList()
        .indexOf(typed.url()) + 1;
    StepForm saved = place == 0 ? null : StepForm.of(now.steps().get(place - 1));
    show(context, new StepModel(frame(context), now, place, typed,
        typed.equals(saved) ? null : saved, STALE + (place == 0
            ? "the step is not in it any more: saving puts it back."
            : "below is what you typed, and what is saved: save again what shall hold.")));
  }

  private void show(Context context, StepModel model) {
    views.show(context, "guide/step.jte", model);
  }

  private Frame frame(Context context) {
    return views.frame(context, "A step of the guide", Frame.Section.TOP);
  }

  private Guide guide(Context context) {
    return store.guides()
        .find(number(context.pathParam("number")))
        .orElseThrow(() -> new NotFoundResponse("There is no such guide."));
  }

  private static boolean has(Guide guide, int place) {
    return place >= 1 && place <= guide.steps().size();
  }

  private static int version(Context form) {
    return number(StepForm.text(form, "version"));
  }

  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }
}
