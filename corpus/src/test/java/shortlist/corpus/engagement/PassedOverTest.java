package shortlist.corpus.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PassedOverTest {

  private static double examined(int position, int times) {
    return new PassedOver("d", 1, Instant.EPOCH, position, times).examined();
  }

  @Test
  void theFirstPlaceIsAlwaysLookedAt() {
    assertThat(examined(1, 1)).isEqualTo(1);
    assertThat(examined(1, 9)).isEqualTo(1);
  }

  @Test
  void lowerPlacesAreLookedAtLess() {
    assertThat(examined(2, 1)).isLessThan(1).isGreaterThan(examined(5, 1));
    assertThat(examined(40, 1)).isLessThan(examined(20, 1)).isPositive();
  }

  @Test
  void moreSittingsAreMoreChances() {
    assertThat(examined(20, 3)).isGreaterThan(examined(20, 1)).isLessThan(1);
    assertThat(examined(1_000, 1)).isPositive();
  }
}
