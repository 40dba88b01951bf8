package shortlist.app.desk.search;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.library.Overlay;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Views;
import shortlist.app.search.SavedSearches;
import shortlist.corpus.store.Searches.Saved;
import shortlist.corpus.store.Store;
import shortlist.indexer.search.Annotations;
import shortlist.indexer.search.SearchIndex;

/** The searches that are kept: what is new in each, and their names. */
public final class SavedPage {

  private static final Pattern MILLIS = Pattern.compile("[0-9]{1,15}");

  private final Store store;
  private final Library library;
  private final Overlay overlay;
  private final Views views;

  public SavedPage(Store store, Library library, Overlay overlay, Views views) {
    this.store = store;
    this.library = library;
    this.overlay = overlay;
    this.views = views;
  }

  /**
   * What the template of the list gets.
   *
   * @param saved by name
   */
  record ListModel(Frame frame, List<SavedSearches.Standing> saved) {}

  /**
   * What the template of one search gets.
   *
   * @param search that is shown
   * @param asked the search for all that matches it
   * @param news how many came since; if none did, {@code hits} are the first of all
   * @param hits what is shown
   */
  record Model(
      Frame frame,
      Saved search,
      Asked asked,
      long news,
      List<Found> hits) {}

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/saved", this::list);
    routes.post("/saved", this::add);
    routes.get("/saved/{key}", this::show);
    routes.post("/saved/{key}/rename", this::rename);
    routes.post("/saved/{key}/remove", this::remove);
  }

  /** The address of a search's page. */
  static String href(Saved search) {
    return "/saved/" + URLEncoder.encode(search.key(), StandardCharsets.UTF_8);
  }

  /** The address of a search's page with what came since a time. */
  static String href(Saved search, Instant since) {
    return href(search) + "?since=" + since.toEpochMilli();
  }

  /** The saved search that a request or a form names. */
  static Saved find(Store store, String key) {
    return store.searches()
        .find(key)
        .orElseThrow(() -> new NotFoundResponse("There is no saved search of that name."));
  }

  /** A time in milliseconds since 1970, as it stands in addresses; null for any other text. */
  static @Nullable Instant instant(@Nullable String millis) {
    return millis != null && MILLIS.matcher(millis).matches()
        ? Instant.ofEpochMilli(Long.parseLong(millis))
        : null;
  }

  private void list(Context context) {
    Annotations annotations = overlay.current();
    views.show(context, "search/savedlist.jte",
        new ListModel(views.frame(context, "Saved searches", Frame.Section.SAVED), library.index()
            .map(index -> new SavedSearches(store, index, annotations).all())
            .orElse(List.of())));
  }

  /**
   * The time since when is part of the address: whoever opens the page anew finds nothing new, and
   * whoever comes back to it after a verdict finds the rest.
   */
  private void show(Context context) {
    Saved search = find(store, context.pathParam("key"));
    Instant since = instant(context.queryParam("since"));
    if (since == null) {
      context.redirect(href(search, search.seen()), HttpStatus.FOUND);
      return;
    }
    // Asked before the index is: what comes in between stays new.
    Instant latest = store.arrivals().latest();
    views.show(context, "search/saved.jte", model(context, search, since));
    store.searches().seen(search, latest);
  }

  private Model model(Context context, Saved search, Instant since) {
    Asked asked = new Asked(search.query(), Asked.order(search.sort()), 0);
    Frame frame = views.frame(context, search.name(), Frame.Section.SAVED);
    Optional<SearchIndex> index = library.index();
    if (index.isEmpty()) {
      return new Model(frame, search, asked, 0, List.of());
    }
    Annotations annotations = overlay.current();
    long news = index.get().count(search.query(), annotations, since);
    List<Found> hits = Found.all(news > 0
        ? new SavedSearches(store, index.get(), annotations).news(search, since, Asked.PAGE)
        : index.get().search(asked.request(), annotations).hits(), annotations.status());
    return new Model(frame, search, asked, news, hits);
  }

  private void add(Context context) {
    String name = field(context, "name");
    String sort = Asked.order(context.formParam("sort")).label();
    Saved saved = tried(() -> store.searches().add(name, field(context, "q"), sort))
        .orElseThrow(SavedPage::taken);
    context.redirect(href(saved), HttpStatus.SEE_OTHER);
  }

  private void rename(Context context) {
    Saved search = find(store, context.pathParam("key"));
    if (!tried(() -> store.searches().rename(search, field(context, "name")))) {
      throw taken();
    }
    context.redirect("/saved", HttpStatus.SEE_OTHER);
  }

  private void remove(Context context) {
    store.searches().remove(find(store, context.pathParam("key")));
    context.redirect("/saved", HttpStatus.SEE_OTHER);
  }

  private interface Change<T> {
    T make();
  }

  /** What cannot be kept is said in the store's own words. */
  private static <T> T tried(Change<T> change) {
    try {
      return change.make();
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse(String.valueOf(e.getMessage()));
    }
  }

  private static ConflictResponse taken() {
    return new ConflictResponse(
        "There is a saved search of such a name already; choose another name.");
  }

  private static String field(Context context, String name) {
    String value = context.formParam(name);
    return value == null ? "" : value;
  }
}
