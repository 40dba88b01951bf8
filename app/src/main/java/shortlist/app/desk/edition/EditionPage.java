package shortlist.app.desk.edition;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Views;
import shortlist.app.desk.ranking.Suggestions;
import shortlist.app.review.Review;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.exchange.EditionFormat;
import shortlist.corpus.store.Store;

/**
 * The draft of the next edition. It is one form: whichever of its buttons is pressed, all blurbs
 * are kept, so that moving a link never loses a sentence that was just typed into another.
 */
public final class EditionPage {

  private final Store store;
  private final Review review;
  private final Suggestions suggestions;
  private final Views views;

  public EditionPage(Store store, Review review, Suggestions suggestions, Views views) {
    this.store = store;
    this.review = review;
    this.suggestions = suggestions;
    this.views = views;
  }

  /**
   * What the template gets.
   *
   * @param edition null if none is being drafted
   */
  record Model(Frame frame, @Nullable Edition edition) {}

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/edition", this::show);
    routes.post("/edition", this::change);
    routes.get("/edition/markdown",
        context -> export(context, EditionFormat.MARKDOWN, "text/plain; charset=utf-8"));
    routes.get("/edition/html",
        context -> export(context, EditionFormat.HTML, "text/html; charset=utf-8"));
  }

  private void show(Context context) {
    views.show(context, "edition/edition.jte",
        new Model(views.frame(context, "Edition", Frame.Section.EDITION),
            store.editions().draft().orElse(null)));
  }

  private void export(Context context, EditionFormat format, String contentType) {
    context.contentType(contentType).result(format.write(draft()));
  }

  private void change(Context context) {
    store.transaction(() -> {
      Edition draft = draft();
      List<Slot> slots = withBlurbs(draft.slots(), context);
      move(slots, context.formParam("up"), -1);
      move(slots, context.formParam("down"), 1);
      store.editions().arrange(draft.number(), slots);
      remove(draft, slots, context.formParam("remove"));
    });
    suggestions.changed();
    context.redirect("/edition", HttpStatus.SEE_OTHER);
  }

  private Edition draft() {
    return store.editions()
        .draft()
        .orElseThrow(() -> new NotFoundResponse("No edition is being drafted; accept a suggestion"
            + " to begin one."));
  }

  /** Slots are known by their address: their places may have changed since the page was made. */
  private static List<Slot> withBlurbs(List<Slot> slots, Context context) {
    List<String> urls = context.formParams("url");
    List<String> blurbs = context.formParams("blurb");
    Map<String, String> byUrl = new HashMap<>();
    for (int i = 0; i < Math.min(urls.size(), blurbs.size()); i++) {
      byUrl.put(urls.get(i), blurbs.get(i).replace("\r\n", "\n").strip());
    }
    List<Slot> changed = new ArrayList<>();
    for (Slot slot : slots) {
      changed.add(new Slot(slot.position(), slot.documentId(), slot.url(), slot.title(),
          byUrl.getOrDefault(slot.url().text(), slot.blurb())));
    }
    return changed;
  }

  private static void move(List<Slot> slots, @Nullable String url, int by) {
    int from = position(slots, url);
    int to = from + by;
    if (from >= 0 && to >= 0 && to < slots.size()) {
      Collections.swap(slots, from, to);
    }
  }

  /** What leaves the draft loses its verdict too, and may be suggested again. */
  private void remove(Edition draft, List<Slot> slots, @Nullable String url) {
    int at = position(slots, url);
    if (at < 0) {
      return;
    }
    Slot removed = slots.remove(at);
    store.editions().arrange(draft.number(), slots);
    Optional.ofNullable(removed.documentId())
        .flatMap(store.documents()::find)
        .ifPresent(review::undo);
  }

  private static int position(List<Slot> slots, @Nullable String url) {
    List<String> urls = slots.stream().map(slot -> slot.url().text()).toList();
    return url == null ? -1 : urls.indexOf(url);
  }
}
