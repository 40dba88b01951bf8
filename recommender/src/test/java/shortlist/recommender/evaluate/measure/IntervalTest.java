package shortlist.recommender.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalTest {

  @Test
  void whatNeverVariesIsCertain() {
    Interval interval = Interval.of(List.of(new double[]{.5, .5, .5}, new double[]{.25}));

    assertThat(interval).isEqualTo(new Interval(.375, .375, .375));
  }

  @Test
  void eachSetWeighsTheSameHoweverManyQueriesItHas() {
    Interval interval = Interval.of(List.of(new double[]{0, 0, 0, 0, 0, 0}, new double[]{1}));

    assertThat(interval.mean()).isCloseTo(.5, within(1e-9));
  }

  @Test
  void theIntervalIsThatOfTheNormalDistributionWhereThereIsMuchToDrawFrom() {
    double[] coins = new double[400];
    for (int i = 0; i < coins.length; i += 2) {
      coins[i] = 1;
    }

    Interval interval = Interval.of(List.of(coins));

    // 1.96 standard errors of .5 / 20.
    assertThat(interval.low()).isCloseTo(.451, within(.006));
    assertThat(interval.high()).isCloseTo(.549, within(.006));
  }

  @Test
  void itIsTheSameEachTime() {
    List<double[]> sets = List.of(new double[]{0, 1, 2, 3}, new double[]{5, 2});

    assertThat(Interval.of(sets)).isEqualTo(Interval.of(sets));
  }
}
