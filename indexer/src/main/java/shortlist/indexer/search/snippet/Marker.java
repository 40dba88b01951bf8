package shortlist.indexer.search.snippet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.MatchesIterator;
import shortlist.indexer.schema.WordAnalyzer;

/**
 * Finds what is wanted in a field of a document. Words and phrases come out of the postings, which
 * hold their offsets; only for patterns is the text read.
 */
public final class Marker {

  private static final WordAnalyzer WORDS = new WordAnalyzer();
  private static final long PATTERN = 1L << 63;
  private static final double PATTERN_WORTH = 3;
  private static final int MAX_TEXT = 100_000;
  private static final int MAX_EACH = 500;

  private final Wanted wanted;
  private final String field;

  /**
   * A place where something wanted stands.
   *
   * @param start of its first character
   * @param end after its last character
   * @param parts the numbers of what stands there, as bits
   * @param worth of the most telling of them
   */
  public record Found(int start, int end, long parts, double worth) {

    /** Both as one: what overlaps, and what stands without a space between. */
    private Found with(Found other) {
      return new Found(start, Math.max(end, other.end), parts | other.parts,
          other.start == end ? worth + other.worth : Math.max(worth, other.worth));
    }
  }

  /** Looks into {@code field}. */
  public Marker(Wanted wanted, String field) {
    this.wanted = wanted;
    this.field = field;
  }

  /** All places, in order, none touching another. */
  public List<Found> find(LeafReaderContext leaf, int document, String text) throws IOException {
    List<Found> found = new ArrayList<>();
    for (Wanted.Part part : wanted.parts(field)) {
      var matches = part.weight().matches(leaf, document);
      MatchesIterator each = matches == null ? null : matches.getMatches(field);
      for (int i = 0; each != null && i < MAX_EACH && each.next(); i++) {
        if (each.endOffset() > Math.min(text.length(), MAX_TEXT)) {
          break;
        }
        found.add(new Found(each.startOffset(), each.endOffset(), 1L << part.number(),
            part.worth()));
      }
    }
    if (wanted.hasPatterns(field)) {
      readPatterns(text, found);
    }
    return merged(found);
  }

  private void readPatterns(String text, List<Found> found) throws IOException {
    try (TokenStream words = WORDS.tokenStream(field,
        text.substring(0, Math.min(text.length(), MAX_TEXT)))) {
      TermToBytesRefAttribute word = words.addAttribute(TermToBytesRefAttribute.class);
      OffsetAttribute offsets = words.addAttribute(OffsetAttribute.class);
      words.reset();
      for (int count = 0; count < MAX_EACH && words.incrementToken();) {
        if (wanted.matches(field, word.getBytesRef())) {
          found.add(new Found(offsets.startOffset(), offsets.endOffset(), PATTERN, PATTERN_WORTH));
          count++;
        }
      }
    }
  }

  private static List<Found> merged(List<Found> found) {
    found.sort(Comparator.comparingInt(Found::start));
    List<Found> merged = new ArrayList<>(found.size());
    for (Found next : found) {
      if (!merged.isEmpty() && next.start() <= merged.getLast().end()) {
        merged.set(merged.size() - 1, merged.getLast().with(next));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }
}
