package shortlist.recommender.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StandardTest {

  @Test
  void equalValuesAndNoValuesGiveNothing() {
    double[] equal = {4, 4, 4};
    double[] none = {};
    Standard.apply(equal);
    Standard.apply(none);
    assertThat(equal).containsOnly(0);
    assertThat(none).isEmpty();
  }

  @Test
  void orderStaysAndNothingIsFartherThanTheLimit() {
    double[] values = new double[101];
    values[99] = 1;
    values[100] = 1_000;
    Standard.apply(values);
    assertThat(values).isSorted();
    assertThat(values[100]).isBetween(2.9, 3.0);
    assertThat(values[0]).isCloseTo(-0.1, within(0.01));
  }
}
