package shortlist.indexer.search;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.schema.Schema;
import shortlist.indexer.term.Terms;

/**
 * How much a match is worth: words by BM25 (Robertson and Zaragoza, "The Probabilistic Relevance
 * Framework", 2009), and words that stand together a little more (Metzler and Croft, "A Markov
 * random field model for term dependencies", 2005).
 */
final class Scoring {

  /** Words between or out of order that two near words may be apart. */
  private static final int SLOP = 3;
  private static final int MAX_STEP = 2;
  private static final int MAX_PAIRS = 64;

  private Scoring() {}

  /** Makes searchers that score like this. */
  static final class Searchers extends SearcherFactory {

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      return searcher(reader, Tuning.STANDARD);
    }
  }

  /** A searcher that scores by these numbers. */
  static IndexSearcher searcher(IndexReader reader, Tuning tuning) {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity(tuning.k1(), tuning.b()));
    return searcher;
  }

  /** A term wherever a document has it. */
  static Query word(String term) {
    return new TermQuery(new Term(Schema.ALL, term));
  }

  /**
   * What documents gain in which words that follow each other in the query are near.
   *
   * @param weight beside what the words are worth alone
   */
  static Query near(List<Terms.At> words, float weight) {
    List<Terms.At> parts = words.stream().filter(word -> !word.compound()).toList();
    BooleanQuery.Builder pairs = new BooleanQuery.Builder();
    for (int i = 1; i < Math.min(parts.size(), MAX_PAIRS); i++) {
      Terms.At first = parts.get(i - 1);
      Terms.At second = parts.get(i);
      if (second.position() - first.position() <= MAX_STEP
          && !first.text().equals(second.text())) {
        for (String field : List.of(Schema.TITLE, Schema.BODY)) {
          pairs.add(new BoostQuery(new PhraseQuery(SLOP, field, first.text(), second.text()),
              weight),
              Occur.SHOULD);
        }
      }
    }
    return pairs.build();
  }

  /** The terms that have no parts, with those of the parts. */
  static List<String> parts(List<Terms.At> words) {
    List<String> parts = new ArrayList<>();
    words.stream().filter(word -> !word.compound()).forEach(word -> parts.add(word.text()));
    return parts;
  }
}
