package shortlist.recommender.rank;

import java.util.List;

/**
 * Linear regression of few features, with weights that are not negative and are drawn to those that
 * are usual; solved by coordinate descent.
 */
final class BoundedRegression {

  /**
   * What the usual weights are worth against what was observed. They stay worth as much however
   * much there is: the weights are learnt by squared errors, and an editor looks at the first ten.
   */
  private static final double DOUBT = 0.5;
  /** What they are worth at least, in observations. */
  private static final double LEAST_DOUBT = 100;
  private static final int ROUNDS = 200;

  private final int count;
  private final double[][] scatter;
  private final double[] right;
  private double total;

  private BoundedRegression(int count) {
    this.count = count;
    this.scatter = new double[count][count];
    this.right = new double[count];
  }

  /**
   * The weights, in the scale of the usual ones; just these where the features foretell nothing.
   *
   * @param rows the features of each observation; the last ones of a row may be left out for 0
   * @param targets what is to be foretold, one a row
   * @param weights how much each row counts
   * @param usual one weight a feature
   */
  static double[] learn(
      List<double[]> rows, List<Double> targets, List<Double> weights, double[] usual) {
    BoundedRegression regression = new BoundedRegression(usual.length);
    regression.take(rows, targets, weights);
    return regression.solve(usual);
  }

  /** Sums of products of all features and targets about their means. */
  private void take(List<double[]> rows, List<Double> targets, List<Double> weights) {
    double[] means = new double[count];
    double mean = 0;
    for (int row = 0; row < rows.size(); row++) {
      total += weights.get(row);
      mean += weights.get(row) * targets.get(row);
      for (int i = 0; i < rows.get(row).length; i++) {
        means[i] += weights.get(row) * rows.get(row)[i];
      }
    }
    for (int row = 0; row < rows.size(); row++) {
      double[] values = new double[count];
      System.arraycopy(rows.get(row), 0, values, 0, rows.get(row).length);
      for (int i = 0; i < count; i++) {
        values[i] -= means[i] / total;
      }
      for (int i = 0; i < count; i++) {
        right[i] += weights.get(row) * values[i] * (targets.get(row) - mean / total);
        for (int j = 0; j < count; j++) {
          scatter[i][j] += weights.get(row) * values[i] * values[j];
        }
      }
    }
  }

  private double[] solve(double[] usual) {
    double scale = scale(usual);
    if (scale <= 0) {
      return usual;
    }
    double doubt = LEAST_DOUBT + DOUBT * total;
    double[] learnt = usual.clone();
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < count; i++) {
        double rest = right[i] / scale + doubt * usual[i];
        for (int j = 0; j < count; j++) {
          rest -= j == i ? 0 : scatter[i][j] * learnt[j];
        }
        learnt[i] = Math.max(0, rest / (scatter[i][i] + doubt));
      }
    }
    return learnt;
  }

  /** By what the usual weights are multiplied to foretell the targets best. */
  private double scale(double[] usual) {
    double foretold = 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      foretold += usual[i] * right[i];
      for (int j = 0; j < count; j++) {
        squares += usual[i] * usual[j] * scatter[i][j];
      }
    }
    return squares == 0 ? 0 : foretold / squares;
  }
}
