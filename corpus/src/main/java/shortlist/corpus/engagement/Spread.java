package shortlist.corpus.engagement;

import java.util.Collection;
import java.util.List;

/**
 * How much the links of an edition truly differ: the variance of a link's engagement around 1.
 *
 * <p>Given how many clicks an edition got, their shares are taken as Dirichlet-multinomial (the
 * beta-binomial for more than two). The variance is the one for which Pearson's statistic is what
 * that model expects (Williams 1982, "Extra-binomial variation in logistic linear models"), drawn
 * toward a usual value as long as there are few links.
 */
final class Spread {

  /** What is believed before there are figures: a standard deviation of about 0.7, */
  private static final double USUAL = 0.5;
  /** as if so many links had shown it. */
  private static final double USUAL_WEIGHT = 4;
  private static final double MOST = 16;
  private static final double LEAST = 1e-3;
  private static final int HALVINGS = 40;

  private Spread() {}

  /**
   * What the clicks of one edition say.
   *
   * @param links how many there are
   * @param clicks on all of them
   * @param pearson the squared deviation of the shares against that of a multinomial
   */
  private record Edition(int links, double clicks, double pearson) {

    static Edition of(List<Showing> showings, Baseline baseline) {
      double clicks = 0;
      double effects = 0;
      for (Showing showing : showings) {
        clicks += showing.clicks();
        effects += baseline.slotEffect(showing.slot());
      }
      double squares = 0;
      double multinomial = 0;
      for (Showing showing : showings) {
        double share = baseline.slotEffect(showing.slot()) / effects;
        double over = showing.clicks() - clicks * share;
        squares += over * over;
        multinomial += clicks * share * (1 - share);
      }
      return new Edition(showings.size(), clicks, squares / multinomial);
    }

    /** Pearson's statistic in units of what a variance makes expect, for each degree of freedom. */
    double statistic(double variance) {
      double correlation = variance / (links + variance);
      return (links - 1) * pearson / (1 + (clicks - 1) * correlation);
    }
  }

  /** The variance, {@value #LEAST} to {@value #MOST}. */
  static double of(Collection<List<Showing>> mailings, Baseline baseline) {
    List<Edition> editions = mailings.stream()
        .filter(showings -> showings.size() > 1)
        .map(showings -> Edition.of(showings, baseline))
        .filter(edition -> edition.clicks() > 1)
        .toList();
    double freedom = editions.stream().mapToInt(edition -> edition.links() - 1).sum()
        - baseline.slotFreedom();
    if (freedom <= 0) {
      return USUAL;
    }
    double variance = (freedom * seen(editions, freedom) + USUAL_WEIGHT * USUAL)
        / (freedom + USUAL_WEIGHT);
    return Math.clamp(variance, LEAST, MOST);
  }

  /** The variance for which the statistic is its degrees of freedom. */
  private static double seen(List<Edition> editions, double freedom) {
    double low = 0;
    double high = MOST;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (editions.stream().mapToDouble(edition -> edition.statistic(middle)).sum() > freedom) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
