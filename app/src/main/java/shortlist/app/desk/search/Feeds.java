package shortlist.app.desk.search;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.util.List;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.library.Overlay;
import shortlist.app.search.FeedFormat;
import shortlist.app.search.SavedSearches;
import shortlist.app.search.SearchFeed;
import shortlist.corpus.store.Searches.Saved;
import shortlist.corpus.store.Store;
import shortlist.indexer.search.Annotations;
import shortlist.indexer.search.Hit;
import shortlist.indexer.search.SearchIndex;

/** Searches as feeds, for feed readers on this machine. */
public final class Feeds {

  private final Store store;
  private final Library library;
  private final Overlay overlay;

  public Feeds(Store store, Library library, Overlay overlay) {
    this.store = store;
    this.library = library;
    this.overlay = overlay;
  }

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    for (FeedFormat format : FeedFormat.values()) {
      routes.get("/saved/{key}/feed." + format.label(), context -> saved(context, format));
    }
    routes.get("/search.atom", this::search);
  }

  private void saved(Context context, FeedFormat format) {
    Saved search = SavedPage.find(store, context.pathParam("key"));
    URI desk = desk(context);
    URI self = desk.resolve(SavedPage.href(search) + "/feed." + format.label());
    answer(context, format, searches(overlay.current()).feed(search, desk, self));
  }

  private void search(Context context) {
    Asked asked = Asked.of(context);
    URI desk = desk(context);
    Annotations annotations = overlay.current();
    List<Hit> hits = asked.query().isEmpty()
        ? List.of()
        : index().search(asked.request(), annotations).hits();
    answer(context, FeedFormat.ATOM, searches(annotations).feed(asked.query(), hits, desk,
        desk.resolve(asked.href()), desk.resolve(asked.feed())));
  }

  private static void answer(Context context, FeedFormat format, SearchFeed feed) {
    Conditional.answer(context, format.contentType(), format.write(feed), feed.updated());
  }

  private SavedSearches searches(Annotations annotations) {
    return new SavedSearches(store, index(), annotations);
  }

  private SearchIndex index() {
    return library.index()
        .orElseThrow(() -> new NotFoundResponse(
            "Nothing is indexed yet. Next: shortlist crawl, then shortlist index."));
  }

  /** The address that the asker has for this desk; the guard has seen that it is one of ours. */
  static URI desk(Context context) {
    return URI.create("http://" + context.header("Host") + "/");
  }
}
