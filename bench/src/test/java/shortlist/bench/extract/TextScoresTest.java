package shortlist.bench.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import shortlist.bench.report.Figure;

/** The expected figures are those that the benchmarks' own scorers give for these texts. */
class TextScoresTest {

  private static final Offset<Double> EXACTLY = within(1e-12);

  private static final List<Result> RESULTS = List.of(
      result("The cat sat on the mat and slept", "The cat sat on the mat",
          List.of("Cat SAT", "slept"), List.of("dog", "mat")),
      result("One two three", "One two three", List.of(), List.of()),
      result("Alpha beta gamma delta epsilon", "", List.of("Alpha"), List.of("x")),
      result("", "Nothing expected here at all", List.of(), List.of("expected")),
      result("a b c d a b c d", "a b c d x a b c d", List.of("zz"), List.of()));

  private static Result result(String right, String found, List<String> with,
      List<String> without) {
    Truth truth = new Truth("article", right, with, without, List.of(), List.of(), null, null,
        null);
    return new Result(new Page("1", "", "", truth), new Output("", List.of(), null, found));
  }

  private static List<Double> values(List<Figure> figures) {
    return figures.stream().map(Figure::value).toList();
  }

  @Test
  void runsOfFourWordsAreCountedAPage() {
    ShingleScore score = ShingleScore.of(RESULTS.getFirst().page().truth(),
        RESULTS.getFirst().output());

    assertThat(score).isEqualTo(new ShingleScore(1, 0.6, false, true, true));
  }

  @Test
  void shingleF1IsOfTheMeans() {
    assertThat(values(ShingleScore.figures(RESULTS)))
        .containsExactly(0.5384615384615384, 0.5833333333333334, 0.5, 0.2);
  }

  @Test
  void bagF1IsTheMeanOfThePages() {
    List<Double> values = values(BagScore.figures(RESULTS)).subList(0, 5);
    List<Double> expected = List.of(0.5596638655462185, 0.5777777777777777, 0.55, 0.5, 0.7);

    for (int i = 0; i < expected.size(); i++) {
      assertThat(values.get(i)).isCloseTo(expected.get(i), EXACTLY);
    }
  }

  @Test
  void keptWordsCountHoweverMuchElseIsThere() {
    assertThat(RESULTS).map(r -> KeptScore.of(r.page().truth(), r.output()))
        .containsExactly(0.75, 1.0, 0.0, 1.0, 1.0);
    assertThat(KeptScore.lost(RESULTS.getFirst().page().truth(), RESULTS.getFirst().output()))
        .containsExactly("and", "slept");
  }
}
