package shortlist.corpus.engagement;

/**
 * Values that were measured with known errors, drawn toward their common centre by how little each
 * is known: the random-effects model of DerSimonian and Laird (1986, "Meta-analysis in clinical
 * trials"), whose spread between the values is found by moments.
 */
final class Pooling {

  private final double[] values;
  private final double[] variances;
  private final double centre;
  private final double freedom;

  /**
   * Takes the arrays over and changes them.
   *
   * @param values as measured; at least one
   * @param variances of their errors, above 0
   */
  Pooling(double[] values, double[] variances) {
    double between = between(values, variances);
    this.centre = mean(values, variances, between);
    double ofCentre = 1 / weight(variances, between);
    double owns = 0;
    for (int i = 0; i < values.length; i++) {
      double own = between / (between + variances[i]);
      values[i] = centre + own * (values[i] - centre);
      variances[i] = own * variances[i] + (1 - own) * (1 - own) * ofCentre;
      owns += own;
    }
    this.freedom = Math.max(0, owns - 1);
    this.values = values;
    this.variances = variances;
  }

  /** The value as it is believed to be. */
  double value(int i) {
    return values[i];
  }

  /** The variance of its error now. */
  double variance(int i) {
    return variances[i];
  }

  /**
   * How many values were fitted besides the centre: 0 if all were drawn there, up to all but one.
   */
  double freedom() {
    return freedom;
  }

  /** The variance of the true values; 0 if errors alone explain how they differ. */
  private static double between(double[] values, double[] variances) {
    double mean = mean(values, variances, 0);
    double weights = 0;
    double squares = 0;
    double spread = 0;
    for (int i = 0; i < values.length; i++) {
      double weight = 1 / variances[i];
      weights += weight;
      squares += weight * weight;
      spread += weight * (values[i] - mean) * (values[i] - mean);
    }
    double freedom = weights - squares / weights;
    return freedom <= 0 ? 0 : Math.max(0, (spread - (values.length - 1)) / freedom);
  }

  private static double mean(double[] values, double[] variances, double between) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] / (variances[i] + between);
    }
    return sum / weight(variances, between);
  }

  private static double weight(double[] variances, double between) {
    double weight = 0;
    for (double variance : variances) {
      weight += 1 / (variance + between);
    }
    return weight;
  }
}
