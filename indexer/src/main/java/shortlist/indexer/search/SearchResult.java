package shortlist.indexer.search;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.search.facet.Facet;

/**
 * The answer to a query.
 *
 * @param total how many documents match, near-duplicates counted each
 * @param hits those that were asked for, in the order that was asked for
 * @param facets by name, the values that most matches have. A facet that the query itself narrows
 *        is counted as if it did not ("drill sideways"), so that one can change one's mind
 * @param instead a query that would find more, where words seem misspelt; null if none is known
 * @param notes sentences on parts of the query that could not be used as they stand; often none
 * @param relaxed whether no document has all of the words, so that any of them was enough
 */
public record SearchResult(
    long total,
    List<Hit> hits,
    Map<String, List<Facet>> facets,
    @Nullable String instead,
    List<String> notes,
    boolean relaxed) {

  /** Nothing found. */
  public static final SearchResult NOTHING = new SearchResult(0, List.of(), Map.of(), null,
      List.of(), false);

  /** Copies lists and map, in their order. */
  public SearchResult {
    hits = List.copyOf(hits);
    notes = List.copyOf(notes);
    facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
  }
}
