package shortlist.indexer.search;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.search.facet.FacetField;

/**
 * A query for Lucene.
 *
 * @param rest all but what narrows a facet; null if that is all
 * @param narrowings the parts that each narrow one facet
 * @param scored whether some of what it finds answers better than the rest
 * @param text the words that are looked for anywhere, in their order
 * @param notes sentences for the user
 */
record Compiled(
    @Nullable Query rest,
    Map<FacetField, Query> narrowings,
    boolean scored,
    String text,
    List<String> notes) {

  /** Whether there is nothing to look for. */
  boolean isEmpty() {
    return rest == null && narrowings.isEmpty();
  }

  /** The whole query. */
  Query all() {
    return allBut(null);
  }

  /** The query without what narrows a facet. */
  Query allBut(@Nullable FacetField left) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(rest == null ? MatchAllDocsQuery.INSTANCE : rest,
        rest == null ? Occur.FILTER : Occur.MUST);
    narrowings.forEach((facet, query) -> {
      if (facet != left) {
        all.add(query, Occur.FILTER);
      }
    });
    return all.build();
  }
}
