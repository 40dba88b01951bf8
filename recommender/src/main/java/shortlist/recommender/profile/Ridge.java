package shortlist.recommender.profile;

import java.util.Arrays;
import java.util.List;
import shortlist.recommender.vector.SparseVector;

/**
 * Linear regression on sparse vectors with a penalty on large weights (ridge regression: Hoerl and
 * Kennard, 1970), solved by conjugate gradients. The constant is not penalised, and not kept: it
 * changes no order.
 */
final class Ridge {

  private static final int MAX_STEPS = 30;
  private static final double TOLERANCE = 1e-3;

  private final List<SparseVector> rows;
  private final double[] weights;
  private final double weight;
  private final double penalty;
  /** The dimensions that occur, and the number of each. */
  private final int[] dimensions;
  private final int[] numbers;
  private final double[] means;

  private Ridge(List<SparseVector> rows, double[] weights, double penalty, int size) {
    this.rows = rows;
    this.weights = weights;
    this.weight = Arrays.stream(weights).sum();
    this.penalty = penalty;
    this.numbers = new int[size];
    this.dimensions = number(rows, numbers);
    this.means = new double[dimensions.length];
    for (int row = 0; row < weights.length; row++) {
      add(row, weights[row] / weight, means);
    }
  }

  /**
   * A weight for each dimension.
   *
   * @param rows what to learn from
   * @param targets what is to be foretold, one a row
   * @param weights how much each row counts, not negative
   * @param penalty on the square of each weight, in units of the rows' weights; above 0
   * @param size of the space
   */
  static float[] learn(
      List<SparseVector> rows, double[] targets, double[] weights, double penalty, int size) {
    Ridge ridge = new Ridge(rows, weights, penalty, size);
    double[] learnt = ridge.weight == 0 ? new double[0] : ridge.solve(targets);
    float[] all = new float[size];
    for (int i = 0; i < learnt.length; i++) {
      all[ridge.dimensions[i]] = (float) learnt[i];
    }
    return all;
  }

  private static int[] number(List<SparseVector> rows, int[] numbers) {
    int[] dimensions = new int[64];
    int count = 0;
    for (SparseVector row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (numbers[row.term(i)] == 0) {
          if (count == dimensions.length) {
            dimensions = Arrays.copyOf(dimensions, 2 * count);
          }
          dimensions[count++] = row.term(i);
          numbers[row.term(i)] = count;
        }
      }
    }
    return Arrays.copyOf(dimensions, count);
  }

  /** Conjugate gradients on the normal equations (Hestenes and Stiefel, 1952). */
  private double[] solve(double[] targets) {
    double mean = 0;
    for (int row = 0; row < targets.length; row++) {
      mean += weights[row] * targets[row] / weight;
    }
    double[] rest = new double[dimensions.length];
    for (int row = 0; row < targets.length; row++) {
      add(row, weights[row] * (targets[row] - mean), rest);
    }
    // The rows' means need not be taken off here: the targets are centred already.
    double[] learnt = new double[dimensions.length];
    double[] direction = rest.clone();
    double left = dot(rest, rest);
    double enough = left * TOLERANCE * TOLERANCE;
    for (int step = 0; step < MAX_STEPS && left > enough; step++) {
      double[] image = image(direction);
      double length = left / dot(direction, image);
      for (int i = 0; i < learnt.length; i++) {
        learnt[i] += length * direction[i];
        rest[i] -= length * image[i];
      }
      double before = left;
      left = dot(rest, rest);
      for (int i = 0; i < direction.length; i++) {
        direction[i] = rest[i] + left / before * direction[i];
      }
    }
    return learnt;
  }

  /** The penalised scatter of the rows about their mean, times a vector. */
  private double[] image(double[] vector) {
    double[] image = new double[vector.length];
    double middle = dot(means, vector);
    double sum = 0;
    for (int row = 0; row < weights.length; row++) {
      double share = weights[row] * (of(row, vector) - middle);
      sum += share;
      add(row, share, image);
    }
    for (int i = 0; i < image.length; i++) {
      image[i] += penalty * vector[i] - sum * means[i];
    }
    return image;
  }

  private double of(int row, double[] vector) {
    SparseVector sparse = rows.get(row);
    double sum = 0;
    for (int i = 0; i < sparse.size(); i++) {
      sum += sparse.weight(i) * vector[numbers[sparse.term(i)] - 1];
    }
    return sum;
  }

  private void add(int row, double factor, double[] sum) {
    SparseVector sparse = rows.get(row);
    for (int i = 0; i < sparse.size(); i++) {
      sum[numbers[sparse.term(i)] - 1] += factor * sparse.weight(i);
    }
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
