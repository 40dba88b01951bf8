package shortlist.indexer.tone;

/**
 * Whether words are repeated beyond reason, to be found by them. In 476 main texts of pages of all
 * kinds the most frequent word has at most .18 of all words but stop words (one text in a hundred:
 * .13), and there are 4.2 times the square root of their number of different ones at least (all but
 * one in a hundred: 5.8; the measure is Guiraud's, "Les caractères statistiques du vocabulaire",
 * 1954).
 */
final class Stuffing {

  private static final int MIN_TERMS = 60;
  private static final double USUAL_SHARE = 0.18;
  private static final double STUFFED_SHARE = 0.3;
  private static final double USUAL_VARIETY = 4;
  private static final double STUFFED_VARIETY = 2;
  private static final int TIMES_IN_TITLE = 3;

  private Stuffing() {}

  /**
   * 0 for a text as people write it, 1 for one that is nothing but repetition.
   *
   * @param counts how often each term stands in title and text
   * @param titleCounts how often the same terms stand in the title
   */
  static double of(int[] counts, int[] titleCounts) {
    int total = 0;
    int most = 0;
    int mostInTitle = 0;
    for (int i = 0; i < counts.length; i++) {
      total += counts[i];
      most = Math.max(most, counts[i]);
      mostInTitle = Math.max(mostInTitle, titleCounts[i]);
    }
    double title = mostInTitle >= TIMES_IN_TITLE ? 0.5 : 0;
    return total < MIN_TERMS ? title : Math.max(title, ofText(total, most, counts.length));
  }

  private static double ofText(int total, int most, int different) {
    double share = between((double) most / total, USUAL_SHARE, STUFFED_SHARE);
    double variety = between(different / Math.sqrt(total), USUAL_VARIETY, STUFFED_VARIETY);
    return Math.max(share, variety);
  }

  /** 0 at {@code usual} and before it, 1 at {@code extreme} and beyond. */
  private static double between(double value, double usual, double extreme) {
    return Math.clamp((value - usual) / (extreme - usual), 0, 1);
  }
}
