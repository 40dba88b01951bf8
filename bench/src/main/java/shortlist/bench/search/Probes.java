package shortlist.bench.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import shortlist.indexer.schema.Schema;
import shortlist.indexer.term.Terms;

/**
 * Queries as people type them, made of those of test collections, with what they mean to bare
 * Lucene: terms of the same analysis in the same fields. The same each time.
 */
final class Probes {

  private static final long SEED = 20190101;
  private static final int A_COLLECTION = 50;
  private static final int MIN_WORDS = 2;
  private static final int MAX_WORDS = 5;
  private static final int SYNTAX_EVERY = 5;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  private Probes() {}

  /** The first words of queries that say something, two to five of each. */
  static List<Probe> words(List<TestCollection> collections) {
    SplittableRandom random = new SplittableRandom(SEED);
    return wordLists(collections).stream()
        .map(words -> words.subList(0,
            Math.min(words.size(), random.nextInt(MIN_WORDS, MAX_WORDS + 1))))
        .map(words -> new Probe(String.join(" ", words), all(words, Occur.MUST),
            all(words, Occur.SHOULD)))
        .toList();
  }

  /** Phrases, exclusions, choices, prefixes, and words limited to a field. */
  static List<Probe> syntax(List<TestCollection> collections) {
    List<List<String>> lists = wordLists(collections);
    List<Probe> probes = new ArrayList<>();
    for (int i = 0; i < lists.size(); i += SYNTAX_EVERY) {
      String one = lists.get(i).get(0);
      String two = lists.get(i).get(1);
      add(probes, '"' + one + ' ' + two + '"',
          any(phrase(Schema.TITLE, one, two), phrase(Schema.BODY, one, two)));
      add(probes, one + " -" + two, filtered(word(one), word(two), Occur.MUST_NOT));
      add(probes, one + " OR " + two, any(word(one), word(two)));
      if (one.length() > 4) {
        String start = one.substring(0, one.length() - 1);
        add(probes, start + "*", new PrefixQuery(new Term(Schema.ALL, start)));
      }
      add(probes, "title:" + one, term(Schema.TITLE, one));
      add(probes, one + " kind:paper",
          filtered(word(one), exactly(Schema.KIND, "paper"), Occur.MUST));
      add(probes, one + " site:blog7.example",
          filtered(word(one), exactly(Schema.SITE, "blog7.example"), Occur.MUST));
    }
    return probes;
  }

  private static void add(List<Probe> probes, String typed, Query query) {
    probes.add(new Probe(typed, query, query));
  }

  /** The telling words of some queries of each collection; two at least. */
  private static List<List<String>> wordLists(List<TestCollection> collections) {
    List<List<String>> lists = new ArrayList<>();
    for (TestCollection collection : collections) {
      collection.queries()
          .values()
          .stream()
          .map(Probes::telling)
          .filter(words -> words.size() >= MIN_WORDS)
          .limit(A_COLLECTION)
          .forEach(lists::add);
    }
    return lists;
  }

  private static List<String> telling(String query) {
    Predicate<String> telling = word -> Terms.of(word).size() == 1;
    return Arrays.stream(NO_LETTERS.split(query, -1))
        .filter(telling.and(word -> word.length() > 2))
        .toList();
  }

  private static Query all(List<String> words, Occur occur) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(word(word), occur));
    return all.build();
  }

  private static Query word(String word) {
    return term(Schema.ALL, word);
  }

  private static Query term(String field, String word) {
    return new TermQuery(new Term(field, termOf(word)));
  }

  private static Query phrase(String field, String one, String two) {
    return new PhraseQuery(field, termOf(one), termOf(two));
  }

  private static Query exactly(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static String termOf(String word) {
    return Terms.of(word).keySet().iterator().next();
  }

  private static Query any(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }

  private static Query filtered(Query query, Query other, Occur occur) {
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(other, occur).build();
  }
}
