package shortlist.recommender.rank;

import java.util.Arrays;

/** Brings figures without a natural unit to one scale. */
final class Standard {

  /** No figure gets further from the mean than this, so that no part of a score rules alone. */
  private static final double LIMIT = 3;

  private Standard() {}

  /**
   * Puts standard deviations from the mean in the place of values, far ones pulled in smoothly:
   * their order stays. Equal values give 0.
   */
  static void apply(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    double deviation = Math.sqrt(variance);
    for (int i = 0; i < values.length; i++) {
      values[i] = deviation < 1e-9
          ? 0
          : LIMIT * Math.tanh((values[i] - mean) / deviation / LIMIT);
    }
  }
}
