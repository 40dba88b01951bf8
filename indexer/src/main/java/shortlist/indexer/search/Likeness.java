package shortlist.indexer.search;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import shortlist.indexer.schema.Schema;
import shortlist.indexer.term.Terms;

/**
 * A query for documents like a text: its most telling terms. A term's rarity counts by its square
 * root only, for the score of each match counts it once more.
 */
final class Likeness {

  private static final int TERMS = 60;
  private static final int TITLE_REPEATS = 3;

  private Likeness() {}

  private record Weighted(String term, double weight) {}

  static Query query(IndexReader reader, String title, String text) {
    Map<String, Integer> counts = Terms.of((title + "\n").repeat(TITLE_REPEATS) + text);
    List<Weighted> telling = counts.entrySet()
        .stream()
        .map(entry -> weighted(reader, entry.getKey(), entry.getValue()))
        .filter(term -> term.weight() > 0)
        .sorted(Comparator.comparingDouble(Weighted::weight)
            .reversed()
            .thenComparing(Weighted::term))
        .limit(TERMS)
        .toList();
    if (telling.isEmpty()) {
      return new MatchNoDocsQuery("no telling words");
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    double best = telling.getFirst().weight();
    telling.forEach(term -> any.add(
        new BoostQuery(Scoring.word(term.term()), (float) (term.weight() / best)),
        Occur.SHOULD));
    return any.build();
  }

  private static Weighted weighted(IndexReader reader, String term, int count) {
    try {
      int found = reader.docFreq(new Term(Schema.ALL, term));
      double rarity = Math.log((reader.numDocs() + 1.0) / (found + 0.5));
      boolean word = term.chars().anyMatch(Character::isLetter);
      return new Weighted(term,
          found == 0 || !word ? 0 : (1 + Math.log(count)) * Math.sqrt(rarity));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
