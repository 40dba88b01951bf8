package shortlist.corpus.engagement;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/**
 * What is believed of the click rate of one link once its clicks are known: a beta distribution, by
 * the beta-binomial model (empirical Bayes: Casella 1985, "An introduction to empirical Bayes data
 * analysis"; on click rates Robinson 2017, "Introduction to empirical Bayes").
 *
 * @param usual the rate of a usual link in its place, above 0, below 1
 * @param rate the expected rate of this link
 * @param weight how many trials the belief is worth: the sum of the parameters of the distribution
 */
record Posterior(double usual, double rate, double weight) {

  private static final double TAIL = 0.025;
  /** A link is believed in at least as if one copy had been sent. */
  private static final double LEAST_WEIGHT = 1;

  /**
   * Updates the belief in a usual link by what was counted. Around the usual rate, links spread
   * with {@code variance} in units of that rate, whatever it is.
   *
   * @param delivered copies, above 0
   * @param clicks 0 to {@code delivered}
   * @param usual the rate of a usual link
   * @param variance of the engagement of links around 1
   * @param usualVariance of the logarithm of the usual rate: it widens the belief as far as that
   *        follows the clicks and not the usual rate
   */
  static Posterior of(
      double delivered, double clicks, double usual, double variance, double usualVariance) {
    double prior = Math.max(LEAST_WEIGHT, (1 - usual) / (usual * variance) - 1);
    double rate = (prior * usual + clicks) / (prior + delivered);
    double counted = delivered / (prior + delivered);
    double spread = rate * (1 - rate) / (prior + delivered + 1)
        + counted * counted * rate * rate * usualVariance;
    return new Posterior(usual, rate, Math.max(LEAST_WEIGHT, rate * (1 - rate) / spread - 1));
  }

  /** The expected engagement; 1 is as usual. */
  double engagement() {
    return rate / usual;
  }

  /** The lower end of the interval, as an engagement. */
  double low() {
    return distribution().inverseCumulativeProbability(TAIL) / usual;
  }

  /** The upper end of the interval, as an engagement. */
  double high() {
    return distribution().inverseSurvivalProbability(TAIL) / usual;
  }

  private ContinuousDistribution distribution() {
    return BetaDistribution.of(rate * weight, (1 - rate) * weight);
  }
}
