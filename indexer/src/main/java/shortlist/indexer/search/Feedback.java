package shortlist.indexer.search;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import shortlist.indexer.schema.Schema;
import shortlist.indexer.term.Terms;

/**
 * Widens a query by words of its best answers (Rocchio, "Relevance feedback in information
 * retrieval", 1971, without being told what is relevant). The guard: an answer has a say only as
 * far as its score is near the best one's, so that a query with one right answer is hardly moved.
 */
final class Feedback {

  private static final int ANSWERS = 10;
  private static final int WORDS = 30;
  /** A smaller say is not worth reading the text for. */
  private static final double LEAST_SAY = 0.02;
  private static final int MAX_TEXT = 30_000;
  private static final Set<String> FIELDS = Set.of(Schema.TITLE, Schema.BODY);

  private final IndexSearcher searcher;
  private final Tuning tuning;
  private final double documents;
  private final double meanLength;

  private Feedback(IndexSearcher searcher, Tuning tuning, CollectionStatistics all) {
    this.searcher = searcher;
    this.tuning = tuning;
    this.documents = all.docCount();
    this.meanLength = (double) all.sumTotalTermFreq() / all.docCount();
  }

  /**
   * The words to look for besides, with their weights.
   *
   * @param best what answers the query as it stands, best first
   */
  static Map<String, Double> words(IndexSearcher searcher, Tuning tuning, TopDocs best)
      throws IOException {
    CollectionStatistics all = searcher.collectionStatistics(Schema.ALL);
    return all == null || best.scoreDocs.length == 0 || tuning.feedback() == 0
        ? Map.of()
        : new Feedback(searcher, tuning, all).words(best.scoreDocs);
  }

  private Map<String, Double> words(ScoreDoc[] best) throws IOException {
    double[] says = new double[Math.min(best.length, ANSWERS)];
    double sum = 0;
    for (int i = 0; i < says.length; i++) {
      says[i] = Math.pow(best[i].score / best[0].score, tuning.guard());
      sum += says[i];
    }
    Map<String, Double> weights = new HashMap<>();
    Map<String, Double> rarity = new HashMap<>();
    for (int i = 0; i < says.length; i++) {
      if (says[i] / sum >= LEAST_SAY) {
        add(weights, rarity, best[i].doc, says[i] / sum);
      }
    }
    return strongest(weights);
  }

  private void add(Map<String, Double> weights, Map<String, Double> rarity, int doc, double say)
      throws IOException {
    Document fields = searcher.storedFields().document(doc, FIELDS);
    Map<String, Integer> counts = new HashMap<>();
    count(fields, Schema.TITLE, Schema.TITLE_WEIGHT, counts);
    count(fields, Schema.BODY, 1, counts);
    double length = counts.values().stream().mapToInt(Integer::intValue).sum();
    double norm = tuning.k1() * (1 - tuning.b() + tuning.b() * length / meanLength);
    for (Map.Entry<String, Integer> term : counts.entrySet()) {
      Double idf = rarity.get(term.getKey());
      if (idf == null) {
        idf = idf(term.getKey());
        rarity.put(term.getKey(), idf);
      }
      weights.merge(term.getKey(), say * idf * term.getValue() / (term.getValue() + norm),
          Double::sum);
    }
  }

  /** 0 for a word that no other document has: it can bring nothing. */
  private double idf(String term) throws IOException {
    int found = searcher.getIndexReader().docFreq(new Term(Schema.ALL, term));
    return found < 2 ? 0 : Math.log1p((documents - found + 0.5) / (found + 0.5));
  }

  private Map<String, Double> strongest(Map<String, Double> weights) {
    Map<String, Double> strongest = new LinkedHashMap<>();
    double most = weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    weights.entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()))
        .limit(WORDS)
        .forEach(
            entry -> strongest.put(entry.getKey(), tuning.feedback() * entry.getValue() / most));
    return strongest;
  }

  private static void count(Document fields, String name, int weight,
      Map<String, Integer> counts) {
    String text = fields.get(name);
    if (text != null) {
      String start = text.substring(0, Math.min(text.length(), MAX_TEXT));
      Scoring.parts(Terms.read(start, Integer.MAX_VALUE))
          .forEach(term -> counts.merge(term, weight, Integer::sum));
    }
  }
}
