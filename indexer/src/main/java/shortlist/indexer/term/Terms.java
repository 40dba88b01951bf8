package shortlist.indexer.term;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.BytesRef;
import shortlist.indexer.schema.Schema;
import shortlist.indexer.schema.WordTokenizer;

/** The terms of any text, analysed as the index analyses documents. Safe for several threads. */
public final class Terms {

  private static final Analyzer ANALYZER = Schema.analyzer();

  private Terms() {}

  /**
   * How often each term stands in a text, in the order of first use. The terms are those of
   * {@link TermVectors#vocabulary}.
   */
  public static Map<String, Integer> of(String text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (At term : read(text, Integer.MAX_VALUE)) {
      counts.merge(term.text(), 1, Integer::sum);
    }
    return counts;
  }

  /**
   * A term in its place.
   *
   * @param position counted in words from 0; a compound and its first part share one
   * @param compound whether its parts follow as terms of their own
   */
  public record At(String text, int position, boolean compound) {}

  /** The terms in order, at most {@code limit}. */
  public static List<At> read(String text, int limit) {
    return read(Schema.BODY, text, limit);
  }

  /** The terms as a field of the index has them, in order, at most {@code limit}. */
  public static List<At> read(String field, String text, int limit) {
    List<At> terms = new ArrayList<>();
    try (TokenStream stream = ANALYZER.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      stream.reset();
      int position = -1;
      while (terms.size() < limit && stream.incrementToken()) {
        position += step.getPositionIncrement();
        terms.add(
            new At(term.toString(), position, type.type().equals(WordTokenizer.COMPOUND)));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading a string", impossible);
    }
    return terms;
  }

  /** The beginning of a term, or all of it, as a field of the index has it. */
  public static BytesRef normalized(String field, String text) {
    return ANALYZER.normalize(field, text);
  }
}
