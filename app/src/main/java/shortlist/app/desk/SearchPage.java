package shortlist.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Legible;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.store.Store;
import shortlist.indexer.search.Hit;
import shortlist.indexer.search.SearchResult;
import shortlist.indexer.search.Snippet;

/** Searches all documents, whether suggested or not. */
final class SearchPage {

  private static final int HITS = 30;

  private final Store store;
  private final Library library;
  private final Views views;

  SearchPage(Store store, Library library, Views views) {
    this.store = store;
    this.library = library;
    this.views = views;
  }

  /**
   * What the template gets.
   *
   * @param query as it was typed; empty for the page before the first search
   * @param total documents found, of which {@code hits} are the best
   * @param facets ways to narrow the query
   */
  record Model(Frame frame, String query, long total, List<Found> hits, List<FacetLinks> facets) {}

  /**
   * A hit.
   *
   * @param verdict on it; null if there is none
   */
  record Found(Hit hit, @Nullable Verdict verdict) {

    boolean isAccepted() {
      return verdict != null && verdict.decision() == Decision.ACCEPT;
    }

    /** The snippet, cut where the query's words begin and end. */
    List<Piece> pieces() {
      List<Piece> pieces = new ArrayList<>();
      String text = hit.snippet().text();
      int end = 0;
      for (Snippet.Mark mark : hit.snippet().marks()) {
        pieces.add(new Piece(false, Legible.text(text.substring(end, mark.start()))));
        pieces.add(new Piece(true, Legible.text(text.substring(mark.start(), mark.end()))));
        end = mark.end();
      }
      pieces.add(new Piece(false, Legible.text(text.substring(end))));
      return pieces;
    }

    /** What was decided, for a person; null if nothing was. */
    @Nullable String decision() {
      return verdict == null ? null : Shown.decision(verdict.decision());
    }
  }

  /** Part of a snippet: a word of the query, or what stands between. */
  record Piece(boolean marked, String text) {}

  void addTo(RoutesConfig routes) {
    routes.get("/search", this::show);
  }

  private void show(Context context) {
    String asked = context.queryParam("q");
    String query = asked == null ? "" : asked.strip();
    if (query.isEmpty()) {
      views.show(context, "search.jte", new Model(views.frame("Search", Frame.Section.SEARCH), "",
          0, List.of(), List.of()));
      return;
    }
    SearchResult result = library.index()
        .map(index -> index.search(query, HITS))
        .orElse(SearchResult.NOTHING);
    Map<String, Verdict> verdicts = store.verdicts().latest();
    List<Found> hits = result.hits()
        .stream()
        .map(hit -> new Found(hit, verdicts.get(hit.id())))
        .toList();
    views.show(context, "search.jte", new Model(
        views.frame(Legible.text(query) + " · Search", Frame.Section.SEARCH), query, result.total(),
        hits, FacetLinks.all(query, result.facets())));
  }
}
