package shortlist.indexer.search;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import shortlist.indexer.term.Terms;

/**
 * Ranks documents for a text without syntax, any of whose words may match: by its words, by those
 * of them that stand together, then again with words of the best answers. One object a text.
 */
final class PlainText {

  private static final int MAX_WORDS = 400;
  private static final int FIRST = 100;
  /** Which words stand together is looked at for so many, however few are wanted. */
  private static final int LEAST = 1_000;

  private final IndexSearcher searcher;
  private final Query near;
  private final Query typed;
  private final Query widened;

  PlainText(IndexSearcher searcher, Tuning tuning, String text) throws IOException {
    this.searcher = searcher;
    List<Terms.At> read = Terms.read(text, MAX_WORDS);
    Map<String, Double> words = new LinkedHashMap<>();
    Scoring.parts(read).forEach(word -> words.merge(word, 1.0, Double::sum));
    this.near = Scoring.near(read, tuning.near());
    this.typed = query(words);
    double most = words.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    words.replaceAll((word, count) -> count / most);
    Feedback.words(searcher, tuning, search(typed, FIRST))
        .forEach((word, weight) -> words.merge(word, weight, Double::sum));
    this.widened = query(words);
  }

  /** What looks for any of the words of the text itself. */
  Query typed() {
    return typed;
  }

  /** How many documents have any of these words, or of those of the best answers. */
  long total() throws IOException {
    return searcher.count(widened);
  }

  /** The ids of the best documents with their scores. */
  List<Ranked> rank(int limit) throws IOException {
    List<Ranked> ranked = new ArrayList<>();
    for (ScoreDoc hit : best(limit)) {
      ranked.add(new Ranked(id(hit).utf8ToString(), hit.score));
    }
    return ranked;
  }

  /** The best documents, best first; of equals the one whose id comes first. */
  ScoreDoc[] best(int limit) throws IOException {
    ScoreDoc[] best = search(widened, Math.max(limit, LEAST)).scoreDocs;
    return Arrays.copyOf(best, Math.min(best.length, limit));
  }

  private TopDocs search(Query query, int limit) throws IOException {
    TopDocs found = searcher.search(query, limit, Orders.RELEVANCE, true);
    TopDocs ranked = QueryRescorer.rescore(searcher, found, near, 1, limit);
    Arrays.sort(ranked.scoreDocs, Comparator.<ScoreDoc>comparingDouble(hit -> -hit.score)
        .thenComparing(PlainText::id));
    return ranked;
  }

  private static Query query(Map<String, Double> words) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    words.forEach((word, weight) -> any.add(
        new BoostQuery(Scoring.word(word), weight.floatValue()), Occur.SHOULD));
    return words.isEmpty() ? new MatchNoDocsQuery("no words") : any.build();
  }

  /** Of a hit that was ranked by {@link Orders#RELEVANCE}. */
  private static BytesRef id(ScoreDoc hit) {
    return (BytesRef) ((FieldDoc) hit).fields[1];
  }
}
