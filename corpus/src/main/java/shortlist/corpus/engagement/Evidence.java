package shortlist.corpus.engagement;

/** What was counted of one link, over all mailings that carried it. Not thread-safe. */
final class Evidence {

  private long delivered;
  private double clicks;
  private double believedDelivered;
  private double believedClicks;
  private double expected;
  private double expectedVariance;

  /**
   * Adds one mailing.
   *
   * @param belief how much it counts, above 0, up to 1
   * @param rate of a usual link there
   * @param rateVariance of the rate's logarithm
   */
  void add(Showing showing, double belief, double rate, double rateVariance) {
    double usual = belief * showing.delivered() * rate;
    delivered += Math.round(showing.delivered());
    clicks += showing.clicks();
    believedDelivered += belief * showing.delivered();
    believedClicks += belief * showing.clicks();
    expected += usual;
    expectedVariance += usual * usual * rateVariance;
  }

  /** The belief that follows. */
  Posterior posterior(double variance) {
    return Posterior.of(believedDelivered, believedClicks, expected / believedDelivered, variance,
        expectedVariance / (expected * expected));
  }

  /** The belief and what it rests on. */
  Estimate estimate(double variance) {
    Posterior posterior = posterior(variance);
    return new Estimate(posterior.engagement(), posterior.low(), posterior.high(),
        Math.round(clicks), delivered);
  }
}
