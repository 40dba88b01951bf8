package shortlist.indexer.search.facet;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** The numbers of all documents that a query finds, without their scores. */
public final class Matches extends SimpleCollector {

  private int[] documents = new int[256];
  private int size;
  private int base;

  private Matches() {}

  /** All that match a query. */
  public static Matches of(IndexSearcher searcher, Query query) throws IOException {
    return searcher.search(query, new Together());
  }

  private static final class Together implements CollectorManager<Matches, Matches> {

    @Override
    public Matches newCollector() {
      return new Matches();
    }

    @Override
    public Matches reduce(Collection<Matches> parts) {
      Matches all = new Matches();
      for (Matches part : parts) {
        all.documents = Arrays.copyOf(all.documents, all.size + part.size);
        System.arraycopy(part.documents, 0, all.documents, all.size, part.size);
        all.size += part.size;
      }
      return all;
    }
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The documents, in its first {@link #size} places; not to be changed. */
  public int[] array() {
    return documents;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) {
    base = context.docBase;
  }

  @Override
  public void collect(int document) {
    if (size == documents.length) {
      documents = Arrays.copyOf(documents, size * 2);
    }
    documents[size++] = base + document;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
