package shortlist.app.desk.search;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import shortlist.app.desk.library.Library;
import shortlist.app.search.Answers;
import shortlist.indexer.search.Completion;
import tools.jackson.databind.json.JsonMapper;

/** Completes what somebody types, on the page and in the browser's own search field. */
public final class SearchApi {

  private static final int COMPLETIONS = 8;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Library library;

  public SearchApi(Library library) {
    this.library = library;
  }

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/search/complete", this::complete);
    routes.get("/search/suggestions", this::suggestions);
    routes.get("/opensearch.xml", context -> context
        .contentType("application/opensearchdescription+xml; charset=utf-8")
        .result(OpenSearch.description(Feeds.desk(context))));
  }

  private void complete(Context context) {
    json(context, Answers.object(completions(query(context))));
  }

  /**
   * Four lists in the form of OpenSearch Suggestions 1.0: typed, texts, descriptions, addresses.
   */
  private void suggestions(Context context) {
    String typed = query(context);
    URI desk = Feeds.desk(context);
    List<Completion> completions = completions(typed);
    List<Object> answer = List.of(typed, completions.stream().map(Completion::text).toList(),
        completions.stream().map(SearchApi::description).toList(),
        completions.stream().map(completion -> href(desk, completion.text())).toList());
    context.contentType("application/x-suggestions+json; charset=utf-8")
        .result(JSON.writeValueAsString(answer));
  }

  private static String description(Completion completion) {
    return completion.documents() == 1 ? "1 document" : completion.documents() + " documents";
  }

  private static String href(URI desk, String query) {
    return desk.resolve("/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
        .toString();
  }

  private List<Completion> completions(String typed) {
    return typed.isBlank()
        ? List.of()
        : library.index().map(index -> index.complete(typed, COMPLETIONS)).orElse(List.of());
  }

  private static void json(Context context, Map<String, ?> object) {
    context.contentType("application/json; charset=utf-8")
        .result(JSON.writeValueAsString(object));
  }

  private static String query(Context context) {
    String query = context.queryParam("q");
    return query == null ? "" : query;
  }
}
