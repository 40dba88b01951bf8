package shortlist.recommender.evaluate.measure;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A mean and where it would lie with other cases of the same sort, 19 times in 20.
 *
 * @param mean of the sets' means
 * @param low its lower bound
 * @param high its upper bound
 */
public record Interval(double mean, double low, double high) {

  private static final int DRAWS = 10_000;
  private static final double TAIL = 0.025;
  private static final long SEED = 20190101;

  /**
   * By the bootstrap: cases are drawn anew with repetition, within each set, many times (Efron and
   * Tibshirani, "An Introduction to the Bootstrap", 1993, the percentile interval). The same each
   * time.
   *
   * @param sets a figure, or a difference of two, a case, for each set; none is empty
   */
  public static Interval of(List<double[]> sets) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] draws = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (double[] set : sets) {
        draws[draw] += drawnMean(set, random) / sets.size();
      }
    }
    Arrays.sort(draws);
    double mean = sets.stream()
        .mapToDouble(set -> Arrays.stream(set).average().orElseThrow())
        .average()
        .orElseThrow();
    return new Interval(mean, draws[(int) (TAIL * DRAWS)], draws[(int) ((1 - TAIL) * DRAWS) - 1]);
  }

  private static double drawnMean(double[] values, SplittableRandom random) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[random.nextInt(values.length)];
    }
    return sum / values.length;
  }
}
