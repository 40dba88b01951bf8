package shortlist.indexer.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer to a query.
 *
 * @param total how many documents match
 * @param hits the best of them, best first
 * @param facets for {@code kind}, {@code site}, {@code year} and {@code language}, the values that
 *        most matches have
 */
public record SearchResult(long total, List<Hit> hits, Map<String, List<Facet>> facets) {

  /** Nothing found. */
  public static final SearchResult NOTHING = new SearchResult(0, List.of(), Map.of());

  /** Copies list and map, in their order. */
  public SearchResult {
    hits = List.copyOf(hits);
    facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
  }
}
