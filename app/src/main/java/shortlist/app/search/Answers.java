package shortlist.app.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.search.Completion;
import shortlist.indexer.search.Hit;
import shortlist.indexer.search.SearchResult;
import shortlist.indexer.search.facet.Facet;

/**
 * Answers as objects for JSON, the same at both doors. Keys keep their order, and are there also
 * where their value is null: scripts expect them.
 */
public final class Answers {

  private Answers() {}

  /** The answer to a query. */
  public static Map<String, @Nullable Object> object(SearchResult result) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("total", result.total());
    object.put("relaxed", result.relaxed());
    object.put("instead", result.instead());
    object.put("notes", result.notes());
    object.put("hits", hits(result.hits()));
    Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
    result.facets().forEach((name, values) -> facets.put(name, counts(values)));
    object.put("facets", facets);
    return object;
  }

  /** How something typed could go on. */
  public static Map<String, @Nullable Object> object(List<Completion> completions) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("completions", completions.stream().map(Answers::object).toList());
    return object;
  }

  private static Map<String, @Nullable Object> object(Completion completion) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("text", completion.text());
    object.put("kind", completion.kind().name().toLowerCase(Locale.ROOT));
    object.put("documents", completion.documents());
    return object;
  }

  /** Hits alone. */
  public static List<Map<String, @Nullable Object>> hits(List<Hit> hits) {
    return hits.stream().map(Answers::object).toList();
  }

  private static Map<String, @Nullable Object> object(Hit hit) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("rank", hit.rank());
    object.put("id", hit.id());
    object.put("url", hit.url() == null ? null : hit.url().text());
    object.put("title", hit.title());
    object.put("score", hit.score());
    object.put("site", hit.site());
    object.put("kind", hit.kind());
    object.put("language", hit.language());
    object.put("published", hit.published() == null ? null : hit.published().toString());
    object.put("duration", hit.duration() == null ? null : hit.duration().toSeconds());
    object.put("snippet", hit.snippet().text());
    object.put("copies", hit.copies().stream().map(Answers::object).toList());
    return object;
  }

  private static Map<String, @Nullable Object> object(Hit.Copy copy) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("id", copy.id());
    object.put("url", copy.url() == null ? null : copy.url().text());
    object.put("site", copy.site());
    return object;
  }

  private static Map<String, Long> counts(List<Facet> values) {
    Map<String, Long> counts = new LinkedHashMap<>();
    values.forEach(facet -> counts.put(facet.value(), facet.count()));
    return counts;
  }
}
