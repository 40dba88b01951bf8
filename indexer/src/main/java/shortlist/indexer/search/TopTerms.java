package shortlist.indexer.search;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The most frequent terms that begin with a prefix. Looks at so many terms at most, those of the
 * largest segments first: of a very large index only the first of a short prefix are considered.
 */
final class TopTerms {

  private static final int MAX_TERMS = 100_000;
  private static final Comparator<Counted> FREQUENT = Comparator
      .comparingInt(Counted::documents)
      .reversed()
      .thenComparing(Counted::term);

  /**
   * A term.
   *
   * @param documents that have it, deleted ones counted until they are gone
   */
  record Counted(String term, int documents) {}

  private TopTerms() {}

  /** The most frequent first, of equals in order of the alphabet. */
  static List<Counted> of(IndexReader reader, String field, String prefix, int limit)
      throws IOException {
    List<LeafReaderContext> leaves = new ArrayList<>(reader.leaves());
    leaves.sort(Comparator.comparingInt((LeafReaderContext leaf) -> leaf.reader().maxDoc())
        .reversed());
    Map<String, Integer> found = new HashMap<>();
    int left = MAX_TERMS;
    for (LeafReaderContext leaf : leaves) {
      Terms terms = leaf.reader().terms(field);
      if (terms != null && left > 0) {
        left -= collect(terms.iterator(), new BytesRef(prefix), left, limit, found);
      }
    }
    if (reader.leaves().size() > 1) {
      for (Map.Entry<String, Integer> term : found.entrySet()) {
        term.setValue(reader.docFreq(new Term(field, term.getKey())));
      }
    }
    return found.entrySet()
        .stream()
        .map(term -> new Counted(term.getKey(), term.getValue()))
        .sorted(FREQUENT)
        .limit(limit)
        .toList();
  }

  /** Adds the most frequent of a segment; how many terms it looked at. */
  private static int collect(TermsEnum terms, BytesRef prefix, int most, int limit,
      Map<String, Integer> found) throws IOException {
    PriorityQueue<Counted> best = new PriorityQueue<>(limit + 1, FREQUENT.reversed());
    int seen = 0;
    boolean more = terms.seekCeil(prefix) != TermsEnum.SeekStatus.END;
    while (more && seen < most && StringHelper.startsWith(terms.term(), prefix)) {
      seen++;
      int documents = terms.docFreq();
      if (best.size() < limit || documents > best.element().documents()) {
        best.add(new Counted(terms.term().utf8ToString(), documents));
        if (best.size() > limit) {
          best.remove();
        }
      }
      more = terms.next() != null;
    }
    best.forEach(term -> found.put(term.term(), term.documents()));
    return seen;
  }
}
