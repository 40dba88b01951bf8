package shortlist.indexer.search;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.schema.Schema;
import shortlist.indexer.search.synonym.Synonyms;
import shortlist.indexer.search.synonym.Synonyms.Words;
import shortlist.indexer.term.Terms;

/**
 * Widens words of a query by what means the same. A synonym counts less than what was typed, and
 * never more, however rare it is.
 */
final class Widening {

  private static final double LESS = 0.8;
  private static final List<String> PLACED = List.of(Schema.TITLE, Schema.BODY);

  private final Synonyms synonyms;
  private final IndexReader reader;

  Widening(Synonyms synonyms, IndexReader reader) {
    this.synonyms = synonyms;
    this.reader = reader;
  }

  /**
   * A word as it was typed.
   *
   * @param query what looks for it; null if it is none that is indexed
   */
  record Typed(String text, @Nullable Query query) {}

  /**
   * The queries for words that follow each other: each word's own, or one for several words that
   * have a synonym together.
   *
   * @param occur whether of several such words all must be there, or any of them will do
   */
  List<Query> of(List<Typed> typed, Occur occur) throws IOException {
    List<Terms.At> units = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    int position = 0;
    for (int i = 0; i < typed.size(); i++) {
      int next = position + 1;
      for (Terms.At unit : Synonyms.units(Terms.read(typed.get(i).text(), 100))) {
        units.add(new Terms.At(unit.text(), position + unit.position(), false));
        owners.add(i);
        next = position + unit.position() + 1;
      }
      position = next;
    }
    List<Query> queries = new ArrayList<>();
    int done = 0;
    for (Synonyms.Found found : synonyms.in(units)) {
      int first = owners.get(found.first());
      int last = owners.get(found.end() - 1);
      boolean whole = (found.first() == 0 || owners.get(found.first() - 1) < first)
          && (found.end() == units.size() || owners.get(found.end()) > last);
      if (whole && first >= done) {
        add(queries, typed.subList(done, first));
        queries.add(widened(typed.subList(first, last + 1), occur,
            units.subList(found.first(), found.end()), found.others()));
        done = last + 1;
      }
    }
    add(queries, typed.subList(done, typed.size()));
    return queries;
  }

  private static void add(List<Query> queries, List<Typed> typed) {
    for (Typed word : typed) {
      if (word.query() != null) {
        queries.add(word.query());
      }
    }
  }

  private Query widened(List<Typed> typed, Occur occur, List<Terms.At> units, List<Words> others)
      throws IOException {
    List<Query> own = new ArrayList<>();
    add(own, typed);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    own.forEach(query -> all.add(query, occur));
    List<Query> choices = new ArrayList<>(List.of(own.size() == 1 ? own.getFirst() : all.build()));
    double most = LESS * rarity(Schema.ALL, units);
    for (Words words : others) {
      if (words.terms().size() == 1) {
        choices.add(weighted(Scoring.word(words.terms().getFirst().text()),
            most / rarity(Schema.ALL, words.terms())));
      } else {
        for (String field : PLACED) {
          choices.add(weighted(phrase(field, words), most / rarity(field, words.terms())));
        }
      }
    }
    return new DisjunctionMaxQuery(choices, 0);
  }

  private static Query weighted(Query query, double weight) {
    return new BoostQuery(query, (float) Math.min(LESS, weight));
  }

  private static Query phrase(String field, Words words) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    words.terms().forEach(word -> phrase.add(term(field, word), word.position()));
    return phrase.build();
  }

  private static Term term(String field, Terms.At word) {
    return new Term(field, word.text());
  }

  /** The sum of what BM25 weighs the terms by; above 0. */
  private double rarity(String field, List<Terms.At> terms) throws IOException {
    double documents = reader.getDocCount(field);
    double sum = 0;
    for (Terms.At term : terms) {
      double found = reader.docFreq(term(field, term));
      sum += Math.log1p((Math.max(documents, found) - found + 0.5) / (found + 0.5));
    }
    return sum;
  }
}
