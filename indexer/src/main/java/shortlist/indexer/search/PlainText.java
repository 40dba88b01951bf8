package shortlist.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import shortlist.indexer.schema.Schema;

/**
 * Ranks documents for a text without syntax, any of whose words may match: by its words, by those
 * of them that stand together, then again with words of the best answers.
 */
final class PlainText {

  private static final int MAX_WORDS = 400;
  private static final int FIRST = 100;

  private PlainText() {}

  /** The best documents, best first; of equals the one whose id comes first. */
  static List<Ranked> rank(IndexSearcher searcher, Tuning tuning, String text, int limit)
      throws IOException {
    List<Terms.At> words = Terms.read(text, MAX_WORDS);
    Map<String, Double> query = new LinkedHashMap<>();
    Scoring.parts(words).forEach(word -> query.merge(word, 1.0, Double::sum));
    if (query.isEmpty()) {
      return List.of();
    }
    Query near = Scoring.near(words, tuning.near());
    TopDocs first = search(searcher, query, near, FIRST);
    double most = query.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    query.replaceAll((word, count) -> count / most);
    Feedback.words(searcher, tuning, first)
        .forEach((word, weight) -> query.merge(word, weight,
            Double::sum));
    return ranked(searcher.getIndexReader(), search(searcher, query, near, limit));
  }

  private static TopDocs search(IndexSearcher searcher, Map<String, Double> words, Query near,
      int limit) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    words.forEach((word, weight) -> any.add(
        new BoostQuery(Scoring.word(word), weight.floatValue()), Occur.SHOULD));
    TopDocs found = searcher.search(any.build(), limit);
    return QueryRescorer.rescore(searcher, found, near, 1, limit);
  }

  private static List<Ranked> ranked(IndexReader reader, TopDocs top) throws IOException {
    ScoreDoc[] docs = Arrays.copyOf(top.scoreDocs, top.scoreDocs.length);
    Arrays.sort(docs, Comparator.comparingInt(doc -> doc.doc));
    List<Ranked> ranked = new ArrayList<>();
    int leaf = -1;
    BinaryDocValues ids = DocValues.emptyBinary();
    for (ScoreDoc doc : docs) {
      int its = ReaderUtil.subIndex(doc.doc, reader.leaves());
      LeafReaderContext context = reader.leaves().get(its);
      if (its != leaf) {
        leaf = its;
        ids = DocValues.getBinary(context.reader(), Schema.ID);
      }
      var _ = ids.advanceExact(doc.doc - context.docBase);
      ranked.add(new Ranked(ids.binaryValue().utf8ToString(), doc.score));
    }
    ranked.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::id));
    return ranked;
  }
}
