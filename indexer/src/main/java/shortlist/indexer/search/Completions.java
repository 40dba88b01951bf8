package shortlist.indexer.search;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.query.Field;
import shortlist.indexer.schema.Schema;
import shortlist.indexer.search.Completion.Kind;
import shortlist.indexer.search.facet.Matches;
import shortlist.indexer.term.Terms;

/**
 * How what was typed so far could go on: its last word is taken for the beginning of a word, of
 * words in a title, or of a field's value.
 */
final class Completions {

  /** Longer texts are not about to be completed. */
  private static final int MAX_TYPED = 500;
  private static final int MAX_PREFIX = 40;
  /** Shorter beginnings are completed with words of titles only: there are too many others. */
  private static final int SHORT = 3;
  private static final int CANDIDATES = 32;
  private static final Map<Field, String> TERMS = Map.of(Field.SITE, Schema.SITE, Field.KIND,
      Schema.KIND, Field.LEVEL, Schema.LEVEL, Field.LANG, Schema.LANGUAGE, Field.HAS,
      Schema.HAS, Field.AUTHOR, Schema.AUTHOR, Field.ORG,
      Schema.ORGANISATION, Field.CODE, Schema.CODE, Field.TITLE, Schema.TITLE_WORDS);

  private final IndexSearcher searcher;
  private final IndexReader reader;
  private final String before;
  private final String last;
  private final String prefix;

  private Completions(IndexSearcher searcher, String before, String last) {
    this.searcher = searcher;
    this.reader = searcher.getIndexReader();
    this.before = before;
    this.last = last;
    this.prefix = Vocabulary.normal(last);
  }

  /** The best first; none for a text that ends with a space or is too long. */
  static List<Completion> of(IndexSearcher searcher, String typed, int limit)
      throws IOException {
    int start = typed.length();
    while (start > 0 && !TypedWord.isBreak(typed.charAt(start - 1))) {
      start--;
    }
    if (start < typed.length() && typed.charAt(start) == '-') {
      start++;
    }
    int colon = typed.indexOf(':', start);
    Field field = colon < 0 ? null : Field.named(typed.substring(start, colon)).orElse(null);
    int end = field == null ? start : colon + 1;
    String last = typed.substring(end);
    if (typed.length() > MAX_TYPED || last.length() > MAX_PREFIX
        || (field == null && last.isEmpty())) {
      return List.of();
    }
    Completions completions = new Completions(searcher, typed.substring(0, end), last);
    return field == null ? completions.wordsAndTitles(limit) : completions.values(field, limit);
  }

  private List<Completion> values(Field field, int limit) throws IOException {
    String terms = TERMS.get(field);
    if (terms == null) {
      return List.of();
    }
    List<Completion> values = new ArrayList<>();
    for (TopTerms.Counted value : TopTerms.of(reader, terms, prefix, limit)) {
      values.add(new Completion(before + value.term(), Kind.FIELD, value.documents()));
    }
    return values;
  }

  private List<Completion> wordsAndTitles(int limit) throws IOException {
    List<Completion> words = words();
    List<Completion> titles = TitleCompletions.of(searcher, before, last, limit);
    int most = Math.max(limit - titles.size(), limit - limit / 2);
    List<Completion> all = new ArrayList<>(words.subList(0, Math.min(most, words.size())));
    all.addAll(titles);
    return all.subList(0, Math.min(limit, all.size()));
  }

  /** Words that stand in documents together with the words before, if there are such. */
  private List<Completion> words() throws IOException {
    List<TopTerms.Counted> candidates = TopTerms.of(reader,
        prefix.length() < SHORT ? Schema.TITLE_WORDS : Schema.WORDS, prefix, CANDIDATES);
    FixedBitSet together = together();
    Vocabulary vocabulary = new Vocabulary(reader);
    List<Word> words = new ArrayList<>();
    for (TopTerms.Counted candidate : candidates) {
      String word = candidate.term();
      if (!word.equals(prefix) && !EnglishAnalyzer.getDefaultStopSet().contains(word)) {
        int documents = vocabulary.documents(word);
        int common = together == null ? documents : common(word, together);
        double telling = together == null ? 1 : Math.log1p(reader.maxDoc() / (double) documents);
        words.add(new Word(word, common, telling));
      }
    }
    return words.stream()
        .filter(word -> word.documents() > 0)
        .sorted(Comparator.comparingDouble((Word word) -> -word.documents() * word.telling())
            .thenComparing(Word::text))
        .map(word -> new Completion(before + word.text(), Kind.WORD, word.documents()))
        .toList();
  }

  /** A word, and how much it counts that a document has it: beside others the rare tells more. */
  private record Word(String text, int documents, double telling) {}

  /** The documents that have all the words before; null if there are none. */
  private @Nullable FixedBitSet together() throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (TypedWord word : TypedWord.of(before)) {
      Scoring.parts(Terms.read(word.text(), MAX_PREFIX))
          .forEach(part -> all.add(Scoring.word(part), Occur.FILTER));
    }
    Matches matches = Matches.of(searcher, all.build());
    if (matches.size() == 0) {
      return null;
    }
    FixedBitSet documents = new FixedBitSet(reader.maxDoc());
    for (int i = 0; i < matches.size(); i++) {
      documents.set(matches.array()[i]);
    }
    return documents;
  }

  private int common(String word, FixedBitSet documents) throws IOException {
    int common = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader()
          .postings(new Term(Schema.WORDS, word), PostingsEnum.NONE);
      if (postings != null) {
        for (int document = postings
            .nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = postings.nextDoc()) {
          common += documents.get(leaf.docBase + document) ? 1 : 0;
        }
      }
    }
    return common;
  }
}
