package shortlist.app.desk.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.library.Overlay;
import shortlist.app.json.Json;
import shortlist.app.search.Answers;
import shortlist.corpus.store.Documents;
import shortlist.indexer.search.Hit;
import shortlist.indexer.search.SearchRequest;
import shortlist.indexer.search.SearchRequest.Order;
import shortlist.indexer.search.SearchResult;

/** Finds documents: by a query, by their likeness, and words as somebody types. */
final class FindApi {

  private static final int HITS = 10;
  private static final int MOST_HITS = 500;
  /** So far the index can page. */
  private static final int DEEPEST = 10_000;
  private static final int COMPLETIONS = 8;

  private final Library library;
  private final Overlay overlay;
  private final Lookup lookup;

  FindApi(Library library, Overlay overlay, Lookup lookup) {
    this.library = library;
    this.overlay = overlay;
    this.lookup = lookup;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/search", this::search, "q", "sort", "limit", "cursor"),
        Endpoint.get("/completions", this::complete, "q", "limit"),
        Endpoint.get("/similar", this::toDocument, "to", "limit"),
        Endpoint.post("/similar", this::toText, "limit"));
  }

  private void search(Context context) {
    int limit = Paging.limit(context, HITS, MOST_HITS);
    long from = new Paging(Paging.cursor(context), limit).afterNumber();
    if (from < 0 || from > DEEPEST) {
      throw Refusal.ofParameter("cursor", "This is a cursor of another list.");
    }
    SearchRequest request = new SearchRequest(query(context), order(context), (int) from, limit);
    SearchResult result = library.index()
        .map(index -> index.search(request, overlay.current()))
        .orElse(SearchResult.NOTHING);
    Map<String, @Nullable Object> object = Answers.object(result);
    long seen = from + result.hits().size();
    boolean more = result.hits().size() == limit && seen < result.total() && seen <= DEEPEST;
    String next = more ? Paging.cursor(String.valueOf(seen)) : null;
    if (next != null) {
      Paging.link(context, next, limit, List.of("q", "sort"));
    }
    object.put("next", next);
    Reply.with(context, object);
  }

  private void complete(Context context) {
    int limit = Paging.limit(context, COMPLETIONS, MOST_HITS);
    String typed = query(context);
    Reply.with(context, Answers.object(typed.isBlank()
        ? List.of()
        : library.index().map(index -> index.complete(typed, limit)).orElse(List.of())));
  }

  private void toDocument(Context context) {
    int limit = Paging.limit(context, HITS, MOST_HITS);
    String to = context.queryParam("to");
    if (to == null || to.isBlank()) {
      throw Refusal.ofParameter("to", "Say what to: to=URL or an id; or POST a text.");
    }
    Documents.Entry document = lookup.document(to);
    hits(context,
        library.index().map(index -> index.similar(document.id(), limit)).orElse(List.of()));
  }

  private void toText(Context context) {
    int limit = Paging.limit(context, HITS, MOST_HITS);
    String text = Body.read(context, "text").text("text");
    hits(context,
        library.index().map(index -> index.similarToText(text, limit)).orElse(List.of()));
  }

  private static void hits(Context context, List<Hit> hits) {
    Reply.with(context, Json.object("hits", Answers.hits(hits)));
  }

  private static String query(Context context) {
    String query = context.queryParam("q");
    return query == null ? "" : query;
  }

  private static Order order(Context context) {
    String label = context.queryParam("sort");
    return label == null
        ? Order.RELEVANCE
        : Order.ofLabel(label)
            .orElseThrow(() -> Refusal.ofParameter("sort",
                "sort takes relevance, newest, oldest or engagement."));
  }
}
