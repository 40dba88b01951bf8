package shortlist.recommender.scorecard;

/**
 * A share of trials that succeeded, with the 95 % score interval of its true value (Wilson,
 * "Probable inference, the law of succession, and statistical inference", 1927): it holds for small
 * numbers too, and is never of no width.
 *
 * @param successes 0 or more
 * @param trials at least as many as successes
 */
public record Proportion(long successes, long trials) {

  /** The normal distribution has 95 % within so many standard deviations. */
  private static final double Z = 1.959964;

  /** The lower end of the interval, 0 to 1; 0 without trials. */
  public double low() {
    return successes == 0 ? 0 : Math.max(0, centre() - halfWidth());
  }

  /** The upper end of the interval, 0 to 1; 1 without trials. */
  public double high() {
    return successes == trials ? 1 : Math.min(1, centre() + halfWidth());
  }

  private double centre() {
    return (successes + Z * Z / 2) / (trials + Z * Z);
  }

  private double halfWidth() {
    double share = trials == 0 ? 0 : (double) successes / trials;
    return Z / (trials + Z * Z) * Math.sqrt(trials * share * (1 - share) + Z * Z / 4);
  }
}
