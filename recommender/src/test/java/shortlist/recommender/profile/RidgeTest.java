package shortlist.recommender.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import shortlist.recommender.vector.SparseVector;

class RidgeTest {

  private static final int SIZE = 12;
  private static final double PENALTY = 0.7;
  private final Random random = new Random(5);

  @Test
  void bothWaysComeToTheSolutionOfTheNormalEquations() {
    List<float[]> dense = new ArrayList<>();
    List<SparseVector> sparse = new ArrayList<>();
    double[] targets = new double[40];
    double[] weights = new double[40];
    for (int row = 0; row < 40; row++) {
      float[] values = new float[SIZE];
      for (int i = 0; i < SIZE; i++) {
        values[i] = random.nextInt(3) == 0 ? (float) random.nextGaussian() : 0;
      }
      dense.add(values);
      sparse.add(SparseVector.of(values));
      targets[row] = 3 + values[2] - 2 * values[5] + random.nextGaussian();
      weights[row] = 0.2 + random.nextDouble();
    }

    double[] expected = solved(dense, targets, weights);

    double[] ofDense = DenseRidge.learn(dense, targets, weights, PENALTY, SIZE);
    float[] ofSparse = Ridge.learn(sparse, targets, weights, PENALTY, SIZE);
    for (int i = 0; i < SIZE; i++) {
      assertThat(ofDense[i]).isCloseTo(expected[i], within(1e-9));
      assertThat((double) ofSparse[i]).isCloseTo(expected[i], within(1e-2));
    }
  }

  @Test
  void aRowOfWeightZeroTeachesNothing() {
    List<SparseVector> rows = List.of(SparseVector.of(new float[]{1, 0}),
        SparseVector.of(new float[]{0, 1}), SparseVector.of(new float[]{1, 1}));

    float[] with = Ridge.learn(rows, new double[]{1, -1, 9}, new double[]{1, 1, 0}, 1, 2);
    float[] without = Ridge.learn(rows.subList(0, 2), new double[]{1, -1}, new double[]{1, 1}, 1,
        2);

    assertThat(with).containsExactly(without);
  }

  @Test
  void nothingToLearnFromGivesNoWeights() {
    assertThat(Ridge.learn(List.of(), new double[0], new double[0], 1, 3)).containsOnly(0);
    assertThat(DenseRidge.learn(List.of(), new double[0], new double[0], 1, 3)).containsOnly(0);
  }

  @Test
  void equalTargetsGiveNoWeights() {
    List<SparseVector> rows = List.of(SparseVector.of(new float[]{1, 0}),
        SparseVector.of(new float[]{0, 1}));

    assertThat(Ridge.learn(rows, new double[]{1, 1}, new double[]{1, 1}, 1, 2)).containsOnly(0);
  }

  /** With a column of ones for the constant, which is not penalised. */
  private static double[] solved(List<float[]> rows, double[] targets, double[] weights) {
    DMatrixRMaj normal = new DMatrixRMaj(SIZE + 1, SIZE + 1);
    DMatrixRMaj right = new DMatrixRMaj(SIZE + 1, 1);
    for (int row = 0; row < targets.length; row++) {
      for (int i = 0; i <= SIZE; i++) {
        double one = i < SIZE ? rows.get(row)[i] : 1;
        right.add(i, 0, weights[row] * one * targets[row]);
        for (int j = 0; j <= SIZE; j++) {
          normal.add(i, j, weights[row] * one * (j < SIZE ? rows.get(row)[j] : 1));
        }
      }
    }
    for (int i = 0; i < SIZE; i++) {
      normal.add(i, i, PENALTY);
    }
    DMatrixRMaj solution = new DMatrixRMaj(SIZE + 1, 1);
    CommonOps_DDRM.solve(normal, right, solution);
    return solution.data;
  }
}
