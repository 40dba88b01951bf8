package shortlist.recommender.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shortlist.recommender.item.Item;
import shortlist.recommender.item.Observation;
import shortlist.recommender.vector.SparseVector;

class LessonTest {

  @Test
  void outcomesAreComparedWithinTheirPeriodOnly() {
    Lesson lesson = Lesson.of(List.of(seen(0, 10), seen(0, 20), seen(1, 1_000), seen(1, 2_000)),
        List.of(), 2);

    assertThat(lesson.target(0)).isEqualTo(0.5);
    assertThat(lesson.target(1)).isEqualTo(1.5);
    assertThat(lesson.target(2)).isEqualTo(lesson.target(0));
    assertThat(lesson.target(3)).isEqualTo(lesson.target(1));
  }

  @Test
  void ofOneOutcomeOnlyAllIsEngagedWithAlike() {
    Lesson lesson = Lesson.of(List.of(seen(0, 7), seen(0, 7), seen(1, 1)), List.of(), 2);

    assertThat(IntStream.range(0, 3).mapToObj(lesson::target)).containsOnly(1.0);
  }

  @Test
  void whatWasPassedOverCountsAtMostAsMuchAsWhatWasEngagedWith() {
    List<Observation> past = new ArrayList<>(List.of(seen(0, 1), seen(0, 1)));
    IntStream.range(0, 50).forEach(_ -> past.add(seen(0, 0)));

    Lesson lesson = Lesson.of(past, List.of(item("other")), 0);

    assertThat(sum(lesson, 0, 2)).isEqualTo(2);
    assertThat(sum(lesson, 2, 52)).isCloseTo(2, within(1e-9));
    assertThat(lesson.size()).isEqualTo(52);
  }

  @Test
  void othersFillTheGapButNoneOfThemCountsMuch() {
    List<Item> many = IntStream.range(0, 1_000).mapToObj(i -> item("other" + i)).toList();

    Lesson among = Lesson.of(List.of(seen(0, 1), seen(0, 1)), many, 0);
    Lesson alone = Lesson.of(List.of(seen(0, 1), seen(0, 1)), many.subList(0, 3), 0);

    assertThat(sum(among, 2, 1_002)).isCloseTo(2, within(1e-9));
    assertThat(alone.weight(2)).isEqualTo(0.05);
    assertThat(among.observed()).isEqualTo(2);
  }

  @Test
  void anObservationLosesHalfOfItsWeightInFiftyPeriods() {
    Lesson lesson = Lesson.of(List.of(seen(0, 1), seen(50, 1)), List.of(), 100);

    assertThat(lesson.weight(0)).isCloseTo(0.25, within(1e-12));
    assertThat(lesson.weight(1)).isCloseTo(0.5, within(1e-12));
  }

  private static double sum(Lesson lesson, int from, int to) {
    return IntStream.range(from, to).mapToDouble(lesson::weight).sum();
  }

  private static Observation seen(int period, double outcome) {
    return new Observation(item("seen"), period, outcome, 1);
  }

  private static Item item(String id) {
    return Item.ofWords(id, SparseVector.ZERO);
  }
}
