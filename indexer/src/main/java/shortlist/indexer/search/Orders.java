package shortlist.indexer.search;

import java.io.IOException;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import shortlist.indexer.schema.Schema;

/**
 * Orders of hits. Of equals the one whose id comes first, so that an order does not depend on when
 * a document was indexed.
 */
final class Orders {

  /** Of a sort, the last field: the id. */
  private static final SortField ID = new SortField(Schema.ID, SortField.Type.STRING_VAL);

  static final Sort RELEVANCE = new Sort(SortField.FIELD_SCORE, ID);
  static final Sort NEWEST = new Sort(day(true), ID);
  static final Sort OLDEST = new Sort(day(false), ID);

  /** What came last first. */
  static final Sort LATEST = new Sort(
      LongField.newSortField(Schema.ARRIVED, true, SortedNumericSelector.Type.MIN), ID);

  private Orders() {}

  /** What readers engaged with most first. */
  static Sort engagement(Overlay overlay) {
    return overlay.knowsEngagement()
        ? new Sort(new Engagement(overlay).getSortField(true), SortField.FIELD_SCORE, day(true), ID)
        : RELEVANCE;
  }

  private static SortField day(boolean newestFirst) {
    return LongField.newSortField(Schema.PUBLISHED, newestFirst,
        SortedNumericSelector.Type.MIN, newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
  }

  private static final class Engagement extends DoubleValuesSource {

    private final Overlay overlay;

    Engagement(Overlay overlay) {
      this.overlay = overlay;
    }

    @Override
    public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) {
      return new DoubleValues() {

        private int document;

        @Override
        public double doubleValue() {
          return overlay.engagement(leaf.docBase + document);
        }

        @Override
        public boolean advanceExact(int target) {
          document = target;
          return true;
        }
      };
    }

    @Override
    public boolean needsScores() {
      return false;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) throws IOException {
      return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return false;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(overlay);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Engagement engagement && engagement.overlay == overlay;
    }

    @Override
    public String toString() {
      return "engagement";
    }
  }
}
