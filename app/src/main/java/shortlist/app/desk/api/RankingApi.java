package shortlist.app.desk.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.ranking.Suggestions;
import shortlist.app.json.SuggestionJson;
import shortlist.app.json.TraceJson;
import shortlist.app.trail.Absence;
import shortlist.app.trail.Trace;
import shortlist.corpus.document.Legible;
import shortlist.corpus.exchange.SourceFile;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;
import shortlist.recommender.Ranking;
import shortlist.recommender.Standing;

/** What to share next, and why this and not that. */
final class RankingApi {

  private static final int USUAL = 5;
  /** So many are explained at any time. */
  private static final int MOST = 20;

  private final Store store;
  private final Library library;
  private final Suggestions suggestions;

  RankingApi(Store store, Library library, Suggestions suggestions) {
    this.store = store;
    this.library = library;
    this.suggestions = suggestions;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/suggestions", this::suggestions, "limit"),
        Endpoint.get("/why", context -> why(context, context.queryParam("of")), "of"),
        Endpoint.get("/documents/{id}/why", context -> why(context, context.pathParam("id"))));
  }

  private void suggestions(Context context) {
    int limit = Paging.limit(context, USUAL, MOST);
    if (library.index().isEmpty()) {
      Reply.with(context, SuggestionJson.object(List.of(), List.of(), List.of()));
      return;
    }
    Suggestions.Standing standing = suggestions.current();
    Ranking ranking = standing.ranking();
    if (ranking == null) {
      context.header("Retry-After", "2");
      ProblemDetails.answer(context, HttpStatus.SERVICE_UNAVAILABLE,
          "The ranking is being made; ask again in some seconds.");
      return;
    }
    Reply.with(context, SuggestionJson.object(
        standing.list().stream().limit(limit).toList(), ranking.costs(), ranking.relaxed()));
  }

  private void why(Context context, @Nullable String given) {
    if (given == null || given.isBlank()) {
      throw Refusal.ofParameter("of", "Say what of: of=URL or an id.");
    }
    Instant now = Instant.now();
    Optional<WebUrl> url = SourceFile.address(given);
    Optional<Trace> trace = Trace.of(store, given, now)
        .or(() -> url.flatMap(written -> Trace.of(store, written.text(), now)));
    Reply.with(context, trace.isPresent()
        ? TraceJson.object(trace.get(), standing(trace.get()).orElse(null))
        : absence(given, url, now));
  }

  private Map<String, @Nullable Object> absence(String given, Optional<WebUrl> url, Instant now) {
    Absence absence = url.map(written -> Trace.absence(store, written, now))
        .orElseThrow(() -> Refusal.notFound("There is no document " + Legible.line(given)
            + ", nor is that an address; searches show ids."));
    return TraceJson.object(absence);
  }

  private Optional<Standing> standing(Trace trace) {
    Documents.Entry document = trace.document();
    return document == null
        ? Optional.empty()
        : Optional.ofNullable(suggestions.current().ranking())
            .map(ranking -> ranking.standing(document));
  }
}
