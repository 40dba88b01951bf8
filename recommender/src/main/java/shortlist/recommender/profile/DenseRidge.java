package shortlist.recommender.profile;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** {@link Ridge} for short dense vectors, solved exactly by Cholesky's factors. */
final class DenseRidge {

  private DenseRidge() {}

  /**
   * A weight for each dimension.
   *
   * @param rows of one length
   * @param targets what is to be foretold, one a row
   * @param weights how much each row counts, not negative
   * @param penalty on the square of each weight, in units of the rows' weights; above 0
   * @param size the length of the rows
   */
  static double[] learn(
      List<float[]> rows, double[] targets, double[] weights, double penalty, int size) {
    double weight = 0;
    double target = 0;
    double[] means = new double[size];
    for (int row = 0; row < targets.length; row++) {
      weight += weights[row];
      target += weights[row] * targets[row];
      for (int i = 0; i < size; i++) {
        means[i] += weights[row] * rows.get(row)[i];
      }
    }
    if (weight == 0 || size == 0) {
      return new double[size];
    }
    double[] scatter = new double[size * size];
    double[] right = new double[size];
    for (int row = 0; row < targets.length; row++) {
      add(rows.get(row), weights[row], weights[row] * (targets[row] - target / weight), scatter,
          right);
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double sum = j < i ? scatter[j * size + i] : scatter[i * size + j];
        scatter[i * size + j] = j < i ? sum : sum - means[i] * means[j] / weight;
      }
      scatter[i * size + i] += penalty;
    }
    DMatrixRMaj learnt = new DMatrixRMaj(size, 1);
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(size);
    solver.setA(DMatrixRMaj.wrap(size, size, scatter));
    solver.solve(DMatrixRMaj.wrap(size, 1, right), learnt);
    return learnt.data;
  }

  /** Adds one row to the upper triangle of the scatter and to the right side. */
  private static void add(
      float[] row, double weight, double share, double[] scatter, double[] right) {
    for (int i = 0; i < row.length; i++) {
      double factor = weight * row[i];
      right[i] += share * row[i];
      int start = i * row.length;
      for (int j = i; j < row.length; j++) {
        scatter[start + j] += factor * row[j];
      }
    }
  }
}
