package shortlist.indexer.search;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;
import shortlist.indexer.schema.Schema;
import shortlist.indexer.schema.WordAnalyzer;
import shortlist.indexer.term.Terms;

/** The words of the corpus as people write them, for one state of the index. */
final class Vocabulary {

  private static final WordAnalyzer ANALYZER = new WordAnalyzer();
  private static final int MIN_LENGTH = 4;
  private static final int MAX_SIMILAR = 5;
  /** The part of a word that must be right: of nine letters two may be wrong, of four one. */
  private static final float ACCURACY = 0.7f;

  private static final int MIN_PART = 3;
  /** How much two words are like the word in which they stand without a space. */
  static final double LIKENESS_OF_PARTS = 0.85;

  private final IndexReader reader;

  Vocabulary(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * Another word for one that was typed.
   *
   * @param word in lower case, without accents; or two of them
   * @param likeness to what was typed, 0 to 1
   * @param documents that have it
   */
  record Similar(String word, double likeness, int documents) {

    /** How likely it was meant: by what it looks like, and among those, by how common it is. */
    double worth() {
      return likeness + 0.05 * Math.log10(documents);
    }
  }

  /** A word as the vocabulary has it: in lower case, without accents. */
  static String normal(String word) {
    return ANALYZER.normalize(Schema.WORDS, word).utf8ToString();
  }

  /** How many documents have a normal word just as it is. */
  int documents(String word) throws IOException {
    return reader.docFreq(new Term(Schema.WORDS, new BytesRef(word)));
  }

  /** How many documents a search for a word finds, which looks for its stem. */
  int found(String word) throws IOException {
    int found = 0;
    for (Terms.At term : Terms.read(word, 1)) {
      found = Math.max(found, reader.docFreq(new Term(Schema.ALL, term.text())));
    }
    return Math.max(found, documents(word));
  }

  /** Words that are written nearly like a normal word, the most likely first. */
  List<Similar> similar(String word) throws IOException {
    List<Similar> similar = similar(word, 1, 2);
    return similar.isEmpty() ? similar(word, 0, 1) : similar;
  }

  private List<Similar> similar(String word, int right, int wrong) throws IOException {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMinPrefix(right);
    checker.setMaxEdits(wrong);
    checker.setMinQueryLength(MIN_LENGTH);
    checker.setAccuracy(ACCURACY);
    SuggestWord[] found = checker.suggestSimilar(new Term(Schema.WORDS, word), MAX_SIMILAR, reader,
        SuggestMode.SUGGEST_ALWAYS);
    List<Similar> similar = new ArrayList<>();
    Arrays.stream(found)
        .forEach(each -> similar.add(
            new Similar(each.string, each.score, each.freq)));
    similar.sort(Comparator.comparingDouble(Similar::worth)
        .reversed()
        .thenComparing(Similar::word));
    return similar;
  }

  /** Two words, parted by a space, that a normal word is made of and that documents have. */
  Optional<Similar> parts(String word) throws IOException {
    Similar best = null;
    for (int cut = MIN_PART; cut <= word.length() - MIN_PART; cut++) {
      String first = word.substring(0, cut);
      String second = word.substring(cut);
      int documents = Math.min(documents(first), documents(second));
      if (documents > 0 && (best == null || documents > best.documents())) {
        best = new Similar(first + " " + second, LIKENESS_OF_PARTS, documents);
      }
    }
    return Optional.ofNullable(best);
  }
}
