package shortlist.recommender.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

  /** Computed by hand from Wilson's formula. */
  @ParameterizedTest
  @CsvSource({"0, 14, 0, 0.2153", "3, 5, 0.2307, 0.8824", "5, 10, 0.2366, 0.7634",
      "14, 14, 0.7847, 1"})
  void theIntervalIsThatOfWilson(long successes, long trials, double low, double high) {
    Proportion proportion = new Proportion(successes, trials);
    assertThat(proportion.low()).isCloseTo(low, within(1e-4));
    assertThat(proportion.high()).isCloseTo(high, within(1e-4));
  }

  @Test
  void withoutTrialsAnythingIsPossible() {
    assertThat(new Proportion(0, 0).low()).isZero();
    assertThat(new Proportion(0, 0).high()).isEqualTo(1);
  }
}
