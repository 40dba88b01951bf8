package shortlist.app.desk.search;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.library.Overlay;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Views;
import shortlist.app.search.SavedSearches;
import shortlist.corpus.document.Legible;
import shortlist.corpus.store.Store;
import shortlist.indexer.search.Annotations;
import shortlist.indexer.search.SearchRequest.Order;
import shortlist.indexer.search.SearchResult;

/** Searches all documents, whether suggested or not. */
public final class SearchPage {

  private final Store store;
  private final Library library;
  private final Overlay overlay;
  private final Views views;

  public SearchPage(Store store, Library library, Overlay overlay, Views views) {
    this.store = store;
    this.library = library;
    this.overlay = overlay;
    this.views = views;
  }

  /**
   * What the template gets.
   *
   * @param asked the search; its query is empty on the page before the first search
   * @param result the answer; nothing for an empty query
   * @param hits of the answer
   * @param facets ways to narrow the query
   * @param chips ways to widen it again
   * @param saved what is kept, shown where nothing is asked
   */
  record Model(
      Frame frame,
      Asked asked,
      SearchResult result,
      List<Found> hits,
      List<FacetLinks> facets,
      List<Chip> chips,
      List<SavedSearches.Standing> saved) {

    /** The orders to choose from. */
    List<Sort> sorts() {
      return Arrays.stream(Order.values())
          .map(order -> new Sort(name(order), asked.with(order).href(), order == asked.order()))
          .toList();
    }

    /** Other words that would find more; null if none are known. */
    @Nullable Chip instead() {
      return result.instead() == null
          ? null
          : new Chip(Legible.text(result.instead()), asked.with(result.instead()).href());
    }

    /** The place of the first and the last hit on this page. */
    String places() {
      return String.format(Locale.ROOT, "%,d–%,d", asked.from() + 1, asked.from() + hits.size());
    }

    /** How many there are in all. */
    String total() {
      return String.format(Locale.ROOT, "%,d", result.total());
    }

    /** The page before this one; null on the first. */
    @Nullable String previous() {
      return asked.from() == 0 ? null : asked.with(asked.from() - Asked.PAGE).href();
    }

    /** The page after this one; null on the last. */
    @Nullable String next() {
      Asked next = asked.with(asked.from() + Asked.PAGE);
      boolean more = hits.size() == Asked.PAGE && next.from() > asked.from()
          && next.from() < result.total();
      return more ? next.href() : null;
    }

    private static String name(Order order) {
      return switch (order) {
        case RELEVANCE -> "best first";
        case NEWEST -> "newest first";
        case OLDEST -> "oldest first";
        case ENGAGEMENT -> "most engaging first";
      };
    }
  }

  /**
   * Something to press that leads to a neighbouring search.
   *
   * @param href of that search
   */
  record Chip(String label, String href) {}

  /**
   * An order to choose.
   *
   * @param chosen whether it is the present one
   */
  record Sort(String name, String href, boolean chosen) {

    /** For {@code aria-current}: the attribute's value, or null to leave it out. */
    @Nullable String current() {
      return chosen ? "true" : null;
    }
  }

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/search", this::show);
  }

  private void show(Context context) {
    Asked asked = Asked.of(context);
    Annotations annotations = overlay.current();
    if (asked.query().isEmpty()) {
      views.show(context, "search/search.jte",
          new Model(views.frame(context, "Search", Frame.Section.SEARCH),
              asked, SearchResult.NOTHING, List.of(), List.of(), List.of(), saved(annotations)));
      return;
    }
    SearchResult result = library.index()
        .map(index -> index.search(asked.request(), annotations))
        .orElse(SearchResult.NOTHING);
    views.show(context, "search/search.jte", new Model(
        views.frame(context, Legible.text(asked.query()) + " · Search", Frame.Section.SEARCH),
        asked, result,
        Found.all(result.hits(), annotations.status()), FacetLinks.all(asked, result.facets()),
        chips(asked), List.of()));
  }

  private List<SavedSearches.Standing> saved(Annotations annotations) {
    return library.index()
        .map(index -> new SavedSearches(store, index, annotations).all())
        .orElse(List.of());
  }

  private static List<Chip> chips(Asked asked) {
    return Narrowing.of(asked.query())
        .stream()
        .map(part -> new Chip(Legible.text(part.label()),
            asked.with(part.takenFrom(asked.query())).href()))
        .toList();
  }
}
