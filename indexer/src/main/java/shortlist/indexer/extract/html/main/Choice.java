package shortlist.indexer.extract.html.main;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses segments by their probabilities so that the expected F1 of the text, counted in words, is
 * the greatest: a page that is hard to judge keeps more of what is doubtful than an easy one (Ye et
 * al., "Optimizing F-measure: a tale of two approaches", 2012).
 */
final class Choice {

  /** Below this the page has no main text worth the name. */
  private static final double WORTHLESS = 0.1;

  private Choice() {}

  /** Whether each segment is kept. */
  static boolean[] of(List<Segment> segments, double[] probabilities) {
    int[] best = IntStream.range(0, segments.size())
        .boxed()
        .sorted((a, b) -> Double.compare(probabilities[b], probabilities[a]))
        .mapToInt(Integer::intValue)
        .toArray();
    double relevant = 0;
    for (int i = 0; i < probabilities.length; i++) {
      relevant += probabilities[i] * segments.get(i).text.words;
    }
    double hits = 0;
    double chosen = 0;
    double highest = WORTHLESS;
    int count = 0;
    for (int i = 0; i < best.length; i++) {
      int words = segments.get(best[i]).text.words;
      hits += probabilities[best[i]] * words;
      chosen += words;
      double expected = 2 * hits / Math.max(1, chosen + relevant);
      if (expected >= highest) {
        highest = expected;
        count = i + 1;
      }
    }
    boolean[] kept = new boolean[best.length];
    for (int i = 0; i < count; i++) {
      kept[best[i]] = true;
    }
    return kept;
  }
}
