package shortlist.recommender.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shortlist.recommender.evaluate.Calibration.Band;

class CalibrationTest {

  private final PastMaker maker = new PastMaker().candidates(PastMaker.OTHER, 120);

  @Test
  void whatTheAudienceLikesStandsHigherAndIsTakenMoreOften() {
    Calibration calibration = Calibration.of(maker.decided(PastMaker.LIKED, 20, 0, 1)
        .decided(PastMaker.OTHER, 20, 0, 0)
        .make(1, 0), (_, _, _) -> {});

    assertThat(calibration.taken()).hasSize(5).allSatisfy(band -> {
      assertThat(band.count()).isEqualTo(8);
      assertThat(band.came().low()).isBetween(0.0, band.came().mean());
      assertThat(band.came().high()).isBetween(band.came().mean(), 1.0);
      assertThat(band.from()).isLessThanOrEqualTo(band.to());
    });
    assertThat(calibration.taken().getLast().came().mean()).isGreaterThan(0.9);
    assertThat(calibration.taken().getFirst().came().mean()).isLessThan(0.3);
    assertThat(calibration.taken()).extracting(Band::from).isSorted();
    assertThat(calibration.engagement()).as("all count the same").isEmpty();
  }

  @Test
  void engagementIsToldOfWhatWasTaken() {
    Calibration calibration = Calibration.of(maker.decided(PastMaker.LIKED, 12, 0, 2)
        .decided(PastMaker.OTHER, 12, 0, 0.5)
        .make(1, 0), (_, _, _) -> {});

    assertThat(calibration.taken()).as("nothing was turned down").isEmpty();
    assertThat(calibration.engagement()).hasSize(4);
    assertThat(calibration.engagement().getLast().came().mean())
        .isGreaterThan(calibration.engagement().getFirst().came().mean());
  }

  @Test
  void tooFewDecisionsSayNothing() {
    Calibration calibration = Calibration.of(maker.decided(PastMaker.LIKED, 4, 0, 2)
        .decided(PastMaker.OTHER, 4, 0, 0)
        .make(1, 0), (_, _, _) -> {});

    assertThat(calibration.taken()).isEmpty();
    assertThat(calibration.engagement()).isEmpty();
  }
}
