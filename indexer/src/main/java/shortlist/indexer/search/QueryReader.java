package shortlist.indexer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import shortlist.indexer.schema.Schema;
import shortlist.indexer.schema.TextAnalyzer;

/** Makes Lucene's queries. */
final class QueryReader {

  private static final int MAX_WORDS_A_CLAUSE = 32;
  private static final Map<String, String> EXACT = Map.of("site", Schema.SITE, "kind", Schema.KIND,
      "lang", Schema.LANGUAGE, "language", Schema.LANGUAGE, "year", Schema.YEAR);
  private static final TextAnalyzer ANALYZER = new TextAnalyzer();

  private QueryReader() {}

  /**
   * The query that a person typed.
   *
   * @param required whether all of its words must be there, or any of them will do
   */
  static Query read(String text, boolean required) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<Clause> clauses = Clause.read(text);
    int positive = 0;
    for (int i = 0; i < clauses.size(); i++) {
      List<Query> choices = new ArrayList<>(List.of(one(clauses.get(i), required)));
      Clause clause = clauses.get(i);
      while (i + 1 < clauses.size() && clauses.get(i + 1).alternative() && !clause.negative()
          && !clauses.get(i + 1).negative()) {
        choices.add(one(clauses.get(++i), required));
      }
      choices.removeIf(MatchNoDocsQuery.class::isInstance);
      if (!choices.isEmpty()) {
        boolean must = required || !clause.field().isEmpty();
        all.add(any(choices),
            clause.negative() ? Occur.MUST_NOT : must ? Occur.MUST : Occur.SHOULD);
        positive += clause.negative() ? 0 : 1;
      }
    }
    BooleanQuery query = all.build();
    if (positive == 0 && !query.clauses().isEmpty()) {
      return all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST).build();
    }
    return query.clauses().isEmpty() ? new MatchNoDocsQuery("no words") : query;
  }

  private static Query one(Clause clause, boolean required) {
    if (EXACT.containsKey(clause.field())) {
      String value = clause.text().toLowerCase(Locale.ROOT);
      return new TermQuery(new Term(EXACT.get(clause.field()),
          clause.field().equals("site") ? value.replaceFirst("^www\\.", "") : value));
    }
    List<String> fields = switch (clause.field()) {
      case "title" -> List.of(Schema.TITLE);
      case "author" -> List.of(Schema.AUTHOR);
      default -> List.of(Schema.TITLE, Schema.BODY);
    };
    if (clause.prefix()) {
      BytesRef prefix = ANALYZER.normalize(Schema.BODY, clause.text());
      return any(fields.stream()
          .<Query>map(field -> new PrefixQuery(new Term(field, prefix)))
          .toList());
    }
    List<Terms.At> words = Terms.read(clause.text(), MAX_WORDS_A_CLAUSE);
    if (words.isEmpty()) {
      return new MatchNoDocsQuery("no words");
    }
    if (words.size() > 1 && (clause.phrase() || required)) {
      // A compound such as scikit-learn is a phrase of its parts, too.
      return any(fields.stream().map(field -> phrase(field, words)).toList());
    }
    return any(words.stream().map(word -> word(word.text(), fields)).toList());
  }

  private static Query word(String term, List<String> fields) {
    return fields.size() > 1
        ? Scoring.word(term)
        : new TermQuery(new Term(fields.getFirst(), term));
  }

  private static Query phrase(String field, List<Terms.At> words) {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (int i = 0; i < words.size();) {
      int position = words.get(i).position();
      List<Term> choices = new ArrayList<>();
      for (; i < words.size() && words.get(i).position() == position; i++) {
        choices.add(new Term(field, words.get(i).text()));
      }
      phrase.add(choices.toArray(Term[]::new), position);
    }
    return phrase.build();
  }

  private static Query any(List<Query> choices) {
    if (choices.size() == 1) {
      return choices.getFirst();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    choices.forEach(choice -> any.add(choice, Occur.SHOULD));
    return any.build();
  }
}
