package shortlist.recommender.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.junit.jupiter.api.Test;

class LatentSpaceTest {

  private static final int TERMS = 60;

  @Test
  void placesOfTheSampleAreThoseOfTheSingularValueDecomposition() {
    List<SparseVector> sample = sample(120);
    LatentSpace space = LatentSpace.of(sample, TERMS, 5);

    DMatrixRMaj expected = decomposed(sample, 5);

    assertThat(space.dimensions()).isEqualTo(5);
    for (int row = 0; row < 20; row++) {
      float[] place = space.of(sample.get(row));
      for (int i = 0; i < 5; i++) {
        assertThat(Math.abs(place[i]))
            .isCloseTo((float) Math.abs(expected.get(row, i)), within(0.02f));
      }
    }
  }

  @Test
  void weightsOfDirectionsAreWeightsOfTerms() {
    List<SparseVector> sample = sample(80);
    LatentSpace space = LatentSpace.of(sample, TERMS, 4);
    double[] weights = {1, -2, 0.5, 3};

    float[] ofTerms = space.termWeights(weights);

    SparseVector one = sample.get(3);
    float[] place = space.of(one);
    double cosine = 0;
    for (int i = 0; i < 4; i++) {
      cosine += place[i] * weights[i];
    }
    // The place is brought to length 1, the sum over terms is not: they have one sign and ratio.
    SparseVector twice = one.times(2);
    assertThat(twice.dot(ofTerms)).isCloseTo(2 * one.dot(ofTerms), within(1e-4));
    assertThat(Math.signum(one.dot(ofTerms))).isEqualTo(Math.signum(cosine));
  }

  @Test
  void textsWithoutACommonWordAreNearIfTheirWordsGoTogether() {
    List<SparseVector> sample = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      sample.add(vector(0, 1, 2));
      sample.add(vector(10, 11, 12));
    }
    LatentSpace space = LatentSpace.of(sample, TERMS, 2);

    assertThat(cosine(space.of(vector(0)), space.of(vector(2)))).isCloseTo(1, within(1e-3));
    assertThat(cosine(space.of(vector(0)), space.of(vector(11)))).isCloseTo(0, within(1e-3));
  }

  @Test
  void theSameSampleGivesTheSameSpace() {
    float[] once = LatentSpace.of(sample(50), TERMS, 6).of(sample(50).getFirst());
    float[] again = LatentSpace.of(sample(50), TERMS, 6).of(sample(50).getFirst());

    assertThat(again).containsExactly(once);
  }

  @Test
  void nothingHasNoPlace() {
    LatentSpace none = LatentSpace.of(List.of(), TERMS, 5);
    LatentSpace some = LatentSpace.of(sample(30), TERMS, 5);

    assertThat(none.dimensions()).isZero();
    assertThat(none.of(vector(1))).isEmpty();
    assertThat(some.of(SparseVector.ZERO)).containsOnly(0);
  }

  @Test
  void aSampleOfOneTextManyTimesHasOneDirection() {
    LatentSpace space = LatentSpace.of(List.of(vector(1, 2), vector(1, 2), vector(1, 2)), TERMS,
        5);

    assertThat(cosine(space.of(vector(1)), space.of(vector(2)))).isCloseTo(1, within(1e-3));
  }

  private static List<SparseVector> sample(int size) {
    Random random = new Random(1);
    List<SparseVector> sample = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      float[] values = new float[TERMS];
      int topic = random.nextInt(5);
      for (int word = 0; word < 12; word++) {
        values[random.nextInt(4) == 0
            ? random.nextInt(TERMS)
            : topic * 12 + random.nextInt(12)] += 1 + 0.3f * topic;
      }
      sample.add(SparseVector.of(values));
    }
    return sample;
  }

  private static SparseVector vector(int... terms) {
    float[] values = new float[TERMS];
    for (int term : terms) {
      values[term] = 1;
    }
    return SparseVector.of(values);
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /** Left singular vectors times the root of the singular values, each row brought to length 1. */
  private static DMatrixRMaj decomposed(List<SparseVector> sample, int kept) {
    DMatrixRMaj matrix = new DMatrixRMaj(sample.size(), TERMS);
    for (int row = 0; row < sample.size(); row++) {
      for (int i = 0; i < sample.get(row).size(); i++) {
        matrix.set(row, sample.get(row).term(i), sample.get(row).weight(i));
      }
    }
    SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM
        .svd(sample.size(), TERMS, true, true, true);
    svd.decompose(matrix);
    DMatrixRMaj left = svd.getU(null, false);
    double[] values = svd.getSingularValues().clone();
    Integer[] order = new Integer[TERMS];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(values[b], values[a]));
    DMatrixRMaj places = new DMatrixRMaj(sample.size(), kept);
    for (int row = 0; row < sample.size(); row++) {
      double squares = 0;
      for (int i = 0; i < kept; i++) {
        double value = left.get(row, order[i]) * Math.sqrt(values[order[i]]);
        places.set(row, i, value);
        squares += value * value;
      }
      for (int i = 0; i < kept; i++) {
        places.set(row, i, places.get(row, i) / Math.sqrt(squares));
      }
    }
    return places;
  }
}
