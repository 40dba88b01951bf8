package shortlist.indexer.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shortlist.corpus.document.Metadata;

/**
 * How far a page is made to be clicked or to be found instead of to be read: 0 for plain wording, 1
 * for what nobody would send around.
 *
 * <p>Each reason is taken for a chance by itself that the page is bait, and they are joined as
 * independent ones are: 1 - (1 - a)(1 - b). So no sign counts twice and none is made up for by
 * others. Immutable; safe for use by several threads.
 */
public final class ClickbaitGauge {

  private static final String REPEATS = "repeats the same words beyond reason";
  private static final String PLEADS = "asks to be ranked first";
  private static final double PLEA = 0.9;
  /** No reason is beyond doubt. */
  private static final double SUREST = 0.95;
  /** A reason that says less than this is not worth a word. */
  private static final double LEAST = 0.05;

  private final ToneRules rules;

  /** A gauge by some rules. */
  public ClickbaitGauge(ToneRules rules) {
    this.rules = rules;
  }

  /**
   * What a document shows.
   *
   * @param pleads whether its text asks whoever ranks it for a place
   * @param counts how often each of its terms stands in title and text
   * @param titleCounts how often the same terms stand in the title
   */
  public Gauge of(Metadata metadata, boolean pleads, int[] counts, int[] titleCounts) {
    Map<String, Double> weights = rules.weights(Aspect.CLICKBAIT, metadata);
    weights.merge(REPEATS, Stuffing.of(counts, titleCounts), Double::sum);
    weights.merge(PLEADS, pleads ? PLEA : 0, Double::sum);
    double plain = 1;
    List<String> reasons = new ArrayList<>();
    for (Map.Entry<String, Double> reason : weights.entrySet()) {
      double chance = Math.clamp(reason.getValue(), 0, SUREST);
      plain *= 1 - chance;
      if (chance >= LEAST) {
        reasons.add(reason.getKey());
      }
    }
    return new Gauge(1 - plain, reasons);
  }
}
