package shortlist.indexer.search.facet;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/** The documents that have a value in a column of the reader that is searched. */
public final class ColumnQuery extends Query {

  private final Column column;
  private final int number;

  /** The documents whose value has this number. */
  public ColumnQuery(Column column, int number) {
    this.column = column;
    this.number = number;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {

      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        return supplier(leaf, score(), mode);
      }

      // A column changes with each verdict, and is looked up faster than a cache.
      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private ScorerSupplier supplier(LeafReaderContext leaf, float score, ScoreMode mode) {
    return new ScorerSupplier() {

      @Override
      public Scorer get(long leadCost) {
        return new ConstantScoreScorer(score, mode, new Documents(leaf));
      }

      @Override
      public long cost() {
        return leaf.reader().maxDoc();
      }
    };
  }

  private final class Documents extends DocIdSetIterator {

    private final int base;
    private final int end;
    private int document = -1;

    Documents(LeafReaderContext leaf) {
      this.base = leaf.docBase;
      this.end = leaf.reader().maxDoc();
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public int nextDoc() {
      return advance(document + 1);
    }

    @Override
    public int advance(int target) {
      document = target;
      while (document < end && !column.has(base + document, number)) {
        document++;
      }
      document = document < end ? document : NO_MORE_DOCS;
      return document;
    }

    @Override
    public long cost() {
      return end;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "column " + number;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ColumnQuery query && query.column == column && query.number == number;
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(column) + number;
  }
}
