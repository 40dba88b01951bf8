package shortlist.recommender.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EffectivenessTest {

  private static final Offset<Double> NEAR = within(1e-9);

  @Test
  void gradesAreGainsAndRanksDiscountThem() {
    Effectiveness found = Effectiveness.of(List.of("b", "x", "a"), Map.of("a", 3, "b", 1));

    double ideal = 3 + 1 / log2(3);
    assertThat(found.ndcg10()).isCloseTo((1 + 3 / log2(4)) / ideal, NEAR);
  }

  @Test
  void theIdealHasNoMoreThanTenDocuments() {
    List<String> ten = IntStream.range(0, 10).mapToObj(i -> "d" + i).toList();
    Map<String, Integer> twenty = new HashMap<>();
    IntStream.range(0, 20).forEach(i -> twenty.put("d" + i, 1));

    Effectiveness found = Effectiveness.of(ten, twenty);

    assertThat(found.ndcg10()).isCloseTo(1, NEAR);
    assertThat(found.averagePrecision()).isCloseTo(0.5, NEAR);
    assertThat(found.recall100()).isCloseTo(0.5, NEAR);
  }

  @Test
  void precisionIsAveragedOverWhatAnswersFoundOrNot() {
    Effectiveness found = Effectiveness.of(List.of("x", "a", "y", "b"),
        Map.of("a", 1, "b", 1, "c", 2, "x", 0));

    assertThat(found.averagePrecision()).isCloseTo((1 / 2.0 + 2 / 4.0) / 3, NEAR);
    assertThat(found.reciprocalRank()).isCloseTo(0.5, NEAR);
    assertThat(found.recall100()).isCloseTo(2 / 3.0, NEAR);
  }

  @Test
  void whatComesAfterTheHundredthIsNotRecalled() {
    List<String> ranked = new ArrayList<>();
    IntStream.range(0, 100).forEach(i -> ranked.add("x" + i));
    ranked.add("a");

    Effectiveness found = Effectiveness.of(ranked, Map.of("a", 1));

    assertThat(found.recall100()).isZero();
    assertThat(found.reciprocalRank()).isCloseTo(1 / 101.0, NEAR);
  }

  @Test
  void aQueryWithoutAnAnswerGivesNothing() {
    assertThat(Effectiveness.of(List.of(), Map.of("a", 1)))
        .isEqualTo(new Effectiveness(0, 0, 0, 0, 0));
  }

  @Test
  void gainsNeedNotBeWhole() {
    Effectiveness found = Effectiveness.of(new int[]{2, 25, 9}, new double[]{2.5, 1, 0.5});

    assertThat(found.ndcg10()).isCloseTo(
        (2.5 / log2(3) + 0.5 / log2(10)) / (2.5 + 1 / log2(3) + 0.5 / log2(4)), NEAR);
    assertThat(found.recall20()).isCloseTo(2 / 3.0, NEAR);
    assertThat(found.averagePrecision()).isCloseTo((1 / 2.0 + 2 / 9.0 + 3 / 25.0) / 3, NEAR);
  }

  @Test
  void chanceIsTheMeanOfAllOrders() {
    double[] gains = {3, 1};
    List<Effectiveness> all = new ArrayList<>();
    for (int first = 1; first <= 30; first++) {
      for (int second = 1; second <= 30; second++) {
        if (first != second) {
          all.add(Effectiveness.of(new int[]{first, second}, gains));
        }
      }
    }

    Effectiveness chance = Effectiveness.byChance(gains, 30);
    Effectiveness mean = Effectiveness.mean(all);

    assertThat(chance.ndcg10()).isCloseTo(mean.ndcg10(), NEAR);
    assertThat(chance.averagePrecision()).isCloseTo(mean.averagePrecision(), NEAR);
    assertThat(chance.recall20()).isCloseTo(mean.recall20(), NEAR);
    assertThat(chance.recall100()).isCloseTo(1, NEAR);
    assertThat(chance.reciprocalRank()).isCloseTo(mean.reciprocalRank(), NEAR);
  }

  @Test
  void whereAllIsRelevantChanceIsPerfect() {
    Effectiveness chance = Effectiveness.byChance(new double[]{1, 1, 1}, 3);

    assertThat(chance.ndcg10()).isCloseTo(1, NEAR);
    assertThat(chance.averagePrecision()).isCloseTo(1, NEAR);
    assertThat(chance.reciprocalRank()).isCloseTo(1, NEAR);
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
