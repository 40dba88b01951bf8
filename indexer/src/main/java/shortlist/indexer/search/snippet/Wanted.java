package shortlist.indexer.search.snippet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import shortlist.indexer.schema.Schema;

/**
 * What of a query can be seen in a text: its words and phrases, and its patterns of words (prefixes
 * and the like), which are matched with words as they are written. What it excludes, and its
 * conditions on other fields, cannot.
 */
public final class Wanted {

  private static final int MAX = 64;
  private static final double PHRASE_BONUS = 1.5;

  private final Map<String, List<Part>> parts = new HashMap<>();
  private final Map<String, List<ByteRunAutomaton>> patterns = new HashMap<>();

  /**
   * A word or a phrase in one field.
   *
   * @param number from 0, below {@value #MAX}: the same for a word in all fields
   * @param worth how much a passage gains by it: what is rare tells more
   */
  record Part(int number, Weight weight, double worth) {}

  private Wanted() {}

  /**
   * What of a query can be seen.
   *
   * @param searcher over the index that the hits are from; tells what is rare
   */
  public static Wanted of(Query query, IndexSearcher searcher) throws IOException {
    Collector collector = new Collector();
    query.visit(collector);
    Wanted wanted = new Wanted();
    for (Map.Entry<Query, Term[]> part : collector.found.entrySet()) {
      wanted.add(part.getKey(), part.getValue(), searcher, collector.numbers);
    }
    for (Map.Entry<String, List<Supplier<ByteRunAutomaton>>> field : collector.patterns
        .entrySet()) {
      wanted.patterns.put(field.getKey(),
          field.getValue().stream().map(Supplier::get).toList());
    }
    return wanted;
  }

  private void add(Query query, Term[] terms, IndexSearcher searcher, Map<String, Integer> numbers)
      throws IOException {
    double worth = 0;
    StringBuilder text = new StringBuilder();
    for (Term term : terms) {
      int documents = searcher.getIndexReader().docFreq(term);
      worth += Math.log(1 + (searcher.getIndexReader().maxDoc() + 1.0) / (documents + 1.0));
      text.append(term.text()).append(' ');
    }
    int number = numbers.computeIfAbsent(text.toString(), _ -> numbers.size());
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    parts.computeIfAbsent(terms[0].field(), _ -> new ArrayList<>())
        .add(new Part(number % MAX, weight, terms.length > 1 ? PHRASE_BONUS * worth : worth));
  }

  /** The words and phrases in a field. */
  List<Part> parts(String field) {
    return parts.getOrDefault(field, List.of());
  }

  /** Whether any word of a field must be looked at as it is written. */
  boolean hasPatterns(String field) {
    return patterns.containsKey(field);
  }

  /** Whether a pattern of a field matches a word. */
  boolean matches(String field, BytesRef word) {
    for (ByteRunAutomaton pattern : patterns.getOrDefault(field, List.of())) {
      if (pattern.run(word.bytes, word.offset, word.length)) {
        return true;
      }
    }
    return false;
  }

  /** Finds the parts in the order of the query. */
  private static final class Collector extends QueryVisitor {

    private final Map<Query, Term[]> found = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, List<Supplier<ByteRunAutomaton>>> patterns = new HashMap<>();

    @Override
    public boolean acceptField(String field) {
      return !seenIn(field).isEmpty();
    }

    @Override
    public void consumeTerms(Query query, Term... terms) {
      if (query instanceof PhraseQuery) {
        put(query, terms);
      } else if (query instanceof MultiPhraseQuery phrase) {
        put(query, leading(phrase));
      } else {
        for (Term term : terms) {
          if (isWritten(term.field())) {
            pattern(term.field(), () -> exactly(term));
          } else {
            for (String field : seenIn(term.field())) {
              Term there = new Term(field, term.bytes());
              put(new TermQuery(there), there);
            }
          }
        }
      }
    }

    @Override
    public void consumeTermsMatching(Query query, String field,
        Supplier<ByteRunAutomaton> automaton) {
      if (isWritten(field)) {
        pattern(field, automaton);
      }
    }

    /** The fields in which one sees what a field was searched for. */
    private static List<String> seenIn(String field) {
      return switch (field) {
        case Schema.TITLE, Schema.TITLE_WORDS -> List.of(Schema.TITLE);
        case Schema.BODY, Schema.CODE -> List.of(Schema.BODY);
        case Schema.ALL, Schema.WORDS -> List.of(Schema.TITLE, Schema.BODY);
        default -> List.of();
      };
    }

    /** Whether a field has words as they are written, without their places. */
    private static boolean isWritten(String field) {
      return switch (field) {
        case Schema.WORDS, Schema.TITLE_WORDS, Schema.CODE -> true;
        default -> false;
      };
    }

    private void put(Query query, Term... terms) {
      if (found.size() < 2 * MAX && acceptField(terms[0].field())) {
        found.putIfAbsent(query, terms);
      }
    }

    private void pattern(String searched, Supplier<ByteRunAutomaton> automaton) {
      for (String field : seenIn(searched)) {
        List<Supplier<ByteRunAutomaton>> known = patterns.computeIfAbsent(field,
            _ -> new ArrayList<>());
        if (known.size() < MAX) {
          known.add(automaton);
        }
      }
    }

    private static ByteRunAutomaton exactly(Term term) {
      return new ByteRunAutomaton(Automata.makeBinary(term.bytes()), true);
    }

    private static Term[] leading(MultiPhraseQuery phrase) {
      Term[][] choices = phrase.getTermArrays();
      Term[] terms = new Term[choices.length];
      for (int i = 0; i < terms.length; i++) {
        terms[i] = choices[i][0];
      }
      return terms;
    }
  }
}
