package shortlist.recommender.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SparseVectorTest {

  private final SparseVector vector = new SparseVector(new int[]{1, 4, 7}, new float[]{3, 0.5f, 4});

  private static float[] dense(SparseVector vector) {
    float[] dense = new float[10];
    vector.addTo(dense);
    return dense;
  }

  @Test
  void theSumHasTheComponentsOfBoth() {
    SparseVector other = new SparseVector(new int[]{0, 4}, new float[]{2, 1});
    assertThat(dense(vector.plus(other))).containsExactly(2, 3, 0, 0, 1.5f, 0, 0, 4, 0, 0);
    assertThat(dense(other.plus(vector))).isEqualTo(dense(vector.plus(other)));
    assertThat(dense(vector.plus(SparseVector.ZERO))).isEqualTo(dense(vector));
  }

  @Test
  void aNormalisedVectorHasLengthOne() {
    SparseVector unit = vector.normalised();
    assertThat(unit.dot(dense(unit))).isCloseTo(1, within(1e-6));
    assertThat(SparseVector.ZERO.normalised().size()).isZero();
  }

  @Test
  void theStrongestComponentsStay() {
    assertThat(dense(vector.strongest(2))).isEqualTo(new float[]{0, 3, 0, 0, 0, 0, 0, 4, 0, 0});
    assertThat(vector.strongest(3)).isSameAs(vector);
  }

  @Test
  void clearingLeavesNothing() {
    float[] dense = dense(vector);
    vector.clearFrom(dense);
    assertThat(dense).containsOnly(0);
  }
}
