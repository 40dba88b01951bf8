package shortlist.app.desk.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.library.Overlay;
import shortlist.app.json.Json;
import shortlist.app.json.ShelfJson;
import shortlist.app.search.Answers;
import shortlist.app.search.SavedSearches;
import shortlist.corpus.document.Legible;
import shortlist.corpus.store.Searches;
import shortlist.corpus.store.Searches.Saved;
import shortlist.corpus.store.Store;
import shortlist.indexer.search.SearchRequest.Order;

/** The searches that are kept. What they find is asked for with their query at /search. */
final class SavedApi {

  private static final int NEWS = 50;
  private static final int MOST_NEWS = 500;

  private final Store store;
  private final Library library;
  private final Overlay overlay;

  SavedApi(Store store, Library library, Overlay overlay) {
    this.store = store;
    this.library = library;
    this.overlay = overlay;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/searches", this::list, "cursor", "limit"),
        Endpoint.post("/searches", this::add),
        Endpoint.get("/searches/{key}", this::show),
        Endpoint.patch("/searches/{key}", this::rename),
        Endpoint.delete("/searches/{key}", this::remove),
        Endpoint.get("/searches/{key}/news", this::news, "limit"),
        Endpoint.post("/searches/{key}/seen", this::seen));
  }

  private Searches searches() {
    return store.searches();
  }

  private void list(Context context) {
    Paging.of(context)
        .answer(context, searches().all(), search -> Paging.key(search.id()), this::counted);
  }

  private void show(Context context) {
    Reply.with(context, ShelfJson.object(find(context)));
  }

  private void add(Context context) {
    Body body = Body.read(context, "name", "query", "sort");
    String sort = Order.ofLabel(body.text("sort", Order.RELEVANCE.label()))
        .orElseThrow(() -> Refusal.ofField("/sort",
            "sort is relevance, newest, oldest or engagement."))
        .label();
    Saved saved = Attempt.at("/name",
        () -> searches().add(body.text("name"), body.text("query"), sort))
        .orElseThrow(() -> taken(body));
    Reply.created(context, "/searches/" + saved.key(), ShelfJson.object(saved));
  }

  private void rename(Context context) {
    Body body = Body.read(context, "name");
    String name = body.text("name");
    store.transaction(() -> {
      Saved search = find(context);
      Reply.checkVersion(context, ShelfJson.object(search), body.all());
      if (!Attempt.at("/name", () -> searches().rename(search, name))) {
        throw taken(body);
      }
    });
    Saved renamed = searches().find(name).orElseThrow();
    context.header("Content-Location", Api.ROOT + "/searches/" + renamed.key());
    Reply.with(context, ShelfJson.object(renamed));
  }

  private void remove(Context context) {
    store.transaction(() -> {
      Saved search = find(context);
      Reply.checkVersion(context, ShelfJson.object(search), null);
      searches().remove(search);
    });
    Reply.done(context);
  }

  private void news(Context context) {
    int limit = Paging.limit(context, NEWS, MOST_NEWS);
    Saved search = find(context);
    Reply.with(context, library.index().map(index -> {
      SavedSearches saved = new SavedSearches(store, index, overlay.current());
      return Json.object("total", saved.standing(search).fresh(), "hits",
          Answers.hits(saved.news(search, search.seen(), limit)));
    }).orElseGet(() -> Json.object("total", 0, "hits", List.of())));
  }

  private void seen(Context context) {
    searches().seen(find(context), store.arrivals().latest());
    Reply.done(context);
  }

  private Map<String, @Nullable Object> counted(Saved search) {
    return library.index()
        .map(index -> ShelfJson
            .object(new SavedSearches(store, index, overlay.current()).standing(search)))
        .orElseGet(() -> ShelfJson.object(new SavedSearches.Standing(search, 0, 0)));
  }

  private Saved find(Context context) {
    String key = context.pathParam("key");
    return searches().find(key)
        .orElseThrow(() -> Refusal.notFound("There is no saved search " + Legible.line(key) + "; "
            + Api.ROOT + "/searches lists them."));
  }

  private static Refusal taken(Body body) {
    return Refusal.conflict("There is a saved search of the name "
        + Legible.line(body.text("name")) + " already; choose another name.");
  }
}
