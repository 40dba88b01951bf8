package shortlist.indexer.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import shortlist.indexer.schema.Schema;
import shortlist.indexer.search.Completion.Kind;

/** Titles that have the words that were typed, of the last of them the beginning. */
final class TitleCompletions {

  /** What is shorter stands in too many titles. */
  private static final int MIN_LENGTH = 3;
  private static final int MAX_READ = 20;
  private static final Set<String> FIELDS = Set.of(Schema.TITLE);

  private TitleCompletions() {}

  /** Those that begin as was typed first, then the shortest; none if a word is not one of text. */
  static List<Completion> of(IndexSearcher searcher, String before, String last, int limit)
      throws IOException {
    String typed = (before + last).toLowerCase(Locale.ROOT);
    List<TypedWord> words = TypedWord.of(typed);
    boolean plain = !words.isEmpty() && typed.strip()
        .equals(String.join(" ", words.stream().map(TypedWord::text).toList()));
    if (!plain || typed.length() < MIN_LENGTH) {
      return List.of();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (int i = 0; i < words.size(); i++) {
      Term term = new Term(Schema.TITLE_WORDS, Vocabulary.normal(words.get(i).text()));
      all.add(i == words.size() - 1 ? new PrefixQuery(term) : new TermQuery(term),
          Occur.FILTER);
    }
    return titles(searcher, searcher.search(all.build(), MAX_READ, Orders.NEWEST).scoreDocs)
        .entrySet()
        .stream()
        .sorted(Comparator
            .comparingInt((Map.Entry<String, Integer> title) -> begins(title.getKey(), typed))
            .thenComparingInt(title -> title.getKey().length())
            .thenComparing(Map.Entry::getKey))
        .limit(limit)
        .map(title -> new Completion("\"" + title.getKey() + "\"", Kind.TITLE, title.getValue()))
        .toList();
  }

  private static int begins(String title, String typed) {
    return title.toLowerCase(Locale.ROOT).startsWith(typed) ? 0 : 1;
  }

  /** Each title once, with how often it was read. */
  private static Map<String, Integer> titles(IndexSearcher searcher, ScoreDoc[] found)
      throws IOException {
    Map<String, Integer> titles = new TreeMap<>();
    for (ScoreDoc each : found) {
      String title = searcher.storedFields().document(each.doc, FIELDS).get(Schema.TITLE);
      if (title != null) {
        titles.merge(title.replace('"', ' ').replaceAll("\\s+", " ").strip(), 1, Integer::sum);
      }
    }
    return titles;
  }
}
