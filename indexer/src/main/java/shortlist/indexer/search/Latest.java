package shortlist.indexer.search;

import java.io.IOException;
import java.time.Instant;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.query.ParsedQuery;
import shortlist.indexer.schema.Schema;

/** What came last. */
final class Latest {

  private Latest() {}

  /**
   * What matches all of a typed query and came later.
   *
   * @param after null for whatever matches
   */
  static Query query(String typed, Overlay overlay, @Nullable Instant after)
      throws IOException {
    Compiled query = Compiler.compile(ParsedQuery.of(typed).clause(), overlay, true);
    if (query.isEmpty()) {
      return new MatchNoDocsQuery("nothing to look for");
    }
    if (after == null) {
      return query.all();
    }
    return new BooleanQuery.Builder().add(query.all(), Occur.MUST)
        .add(LongField.newRangeQuery(Schema.ARRIVED, after.toEpochMilli() + 1, Long.MAX_VALUE),
            Occur.FILTER)
        .build();
  }
}
