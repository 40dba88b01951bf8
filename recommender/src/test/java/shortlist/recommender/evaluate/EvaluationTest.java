package shortlist.recommender.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import shortlist.recommender.evaluate.measure.Interval;

class EvaluationTest {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

  private final PastMaker maker = new PastMaker();

  @Test
  void whatIsLikedIsFoundAgainBetterThanByChance() {
    Evaluation evaluation = evaluate(usual().make(3, 0));

    Outcome found = evaluation.leaveOneOut();
    assertThat(found.cases()).isEqualTo(12);
    assertThat(figure(found, Contender.SHORTLIST, Measure.RECALL20))
        .isGreaterThan(figure(found, Contender.RANDOM, Measure.RECALL20) + 0.3);
    assertThat(found.gainOver(Contender.RANDOM, Measure.MRR).low()).isPositive();
    assertThat(evaluation.links()).isEqualTo(12);
    assertThat(evaluation.declined()).isEqualTo(6);
    assertThat(evaluation.candidates()).isEqualTo(130);
  }

  @Test
  void chanceIsToldExactly() {
    Outcome found = evaluate(usual().make(3, 0)).leaveOneOut();

    // One of 65 candidates, half of all, and the link itself.
    Interval recall = found.figure(Contender.RANDOM, Measure.RECALL20);
    assertThat(recall.mean()).isCloseTo(20 / 66.0, within(1e-9));
    assertThat(recall.high() - recall.low()).isCloseTo(0, within(1e-9));
  }

  @Test
  void editionsAreFoundByEarlierOnesOnly() {
    Past past = usual().make(3, 0);

    List<Trial> trials = InTime.of(past);

    assertThat(trials).hasSize(2);
    assertThat(trials).allSatisfy(trial -> {
      assertThat(trial.past()).allMatch(observation -> observation.period() < trial.now());
      assertThat(trial.held()).allMatch(decision -> decision.period() == trial.now());
      assertThat(trial.past()).isNotEmpty();
    });
    assertThat(evaluate(past).inTime().cases()).isEqualTo(2);
  }

  @Test
  void whatIsLookedForIsNotLearntFrom() {
    Past past = usual().make(3, 0);

    assertThat(LeaveOneOut.of(past)).hasSize(12).allSatisfy(trial -> {
      String held = trial.held().getFirst().id();
      assertThat(trial.past()).hasSize(17).noneMatch(seen -> seen.item().id().equals(held));
      assertThat(trial.others()).noneMatch(other -> trial.pool().contains(other));
    });
  }

  @Test
  void anEditionIsLookedForAmongWhatWasTurnedDownThenAndWhatHadComeByThen() {
    maker.decided(PastMaker.LIKED, 2, 0, 1).decided(PastMaker.LIKED, 2, 1, 1);
    maker.decided(PastMaker.OTHER, 1, 1, 0).decided(PastMaker.OTHER, 1, 0, 0).sent(1, DAY);
    for (int i = 0; i < 400; i++) {
      maker.candidates(PastMaker.OTHER, 1)
          .last(DAY, i % 4 == 0 ? DAY.plusDays(1) : DAY, "site.example");
    }
    Past past = maker.make(2, 0);

    Trial trial = InTime.of(past).getFirst();

    assertThat(trial.pool().getLast().id()).isEqualTo("d4");
    assertThat(trial.pool()).hasSizeBetween(120, 181)
        .allMatch(item -> item.id().equals("d4")
            || !past.arrived().getOrDefault(item.id(), LocalDate.MAX).isAfter(DAY));
  }

  @Test
  void simpleWaysOrderByDateAndBySource() {
    maker.candidates(PastMaker.OTHER, 40);
    maker.decided(PastMaker.OTHER, 1, 0, 1).last(DAY, DAY, "good.example");
    maker.decided(PastMaker.OTHER, 1, 0, 1).last(DAY, DAY, "good.example");

    Outcome found = evaluate(maker.make(1, 0)).leaveOneOut();

    assertThat(figure(found, Contender.NEWEST, Measure.MRR)).isCloseTo(1, within(1e-9));
    assertThat(figure(found, Contender.SOURCE, Measure.MRR)).isCloseTo(1, within(1e-9));
  }

  @Test
  void figuresAreTheSameOnOneThreadAndOnMany() throws Exception {
    Past past = usual().make(3, 0);

    assertThat(on(4, past)).isEqualTo(on(1, past));
  }

  @Test
  void manyLinksAreHiddenSomeAtATime() {
    maker.candidates(PastMaker.OTHER, 60).decided(PastMaker.LIKED, 100, 0, 1);
    Past past = maker.make(1, 0);

    List<Trial> trials = LeaveOneOut.of(past);

    assertThat(trials).hasSize(40);
    assertThat(trials.stream().flatMap(trial -> trial.held().stream()).distinct()).hasSize(100);
    assertThat(evaluate(past).leaveOneOut().cases()).isEqualTo(100);
  }

  @Test
  void aHundredThousandLinksAreHiddenInTenGroups() {
    maker.candidates(PastMaker.OTHER, 2).decided(PastMaker.LIKED, 100_000, 0, 1, 3);

    List<Trial> trials = LeaveOneOut.of(maker.make(1, 0));

    assertThat(trials).hasSize(10).allSatisfy(trial -> {
      assertThat(trial.held()).hasSize(10_000);
      assertThat(trial.past()).hasSize(90_000);
    });
  }

  @Test
  void anEditionWithoutLinksIsNotLookedFor() {
    maker.candidates(PastMaker.OTHER, 9)
        .decided(PastMaker.LIKED, 2, 0, 1)
        .decided(PastMaker.OTHER, 3, 1, 0)
        .decided(PastMaker.LIKED, 2, 2, 1);

    List<Trial> trials = InTime.of(maker.make(3, 0));

    assertThat(trials).hasSize(1);
    assertThat(trials.getFirst().now()).isEqualTo(2);
  }

  @Test
  void withoutLinksOrCandidatesThereIsNothingToReplay() {
    assertThatThrownBy(() -> evaluate(maker.candidates(PastMaker.OTHER, 9).make(0, 0)))
        .isInstanceOf(NothingToReplay.class)
        .hasMessageContaining("no link was published");
    assertThatThrownBy(() -> evaluate(
        new PastMaker().candidates(PastMaker.OTHER, 9)
            .decided(PastMaker.LIKED, 1, 0, 1)
            .make(1, 0)))
        .isInstanceOf(NothingToReplay.class)
        .hasMessageContaining("One published link");
    assertThatThrownBy(() -> evaluate(
        new PastMaker().decided(PastMaker.LIKED, 5, 0, 1).make(1, 0)))
        .isInstanceOf(NothingToReplay.class)
        .hasMessageContaining("no candidates");
  }

  @Test
  void aPoorPastGetsFiguresAndSaysHowFarToTrustThem() {
    maker.candidates(PastMaker.OTHER, 5).decided(PastMaker.LIKED, 2, 0, 1);

    Evaluation evaluation = evaluate(maker.make(1, 2));

    assertThat(evaluation.leaveOneOut().cases()).isEqualTo(2);
    assertThat(evaluation.inTime().cases()).isZero();
    assertThat(evaluation.cautions()).anyMatch(said -> said.startsWith("Only 2 links"))
        .anyMatch(said -> said.contains("2 of 2 links have no document"))
        .anyMatch(said -> said.contains("Nothing was rejected"))
        .anyMatch(said -> said.contains("All links count the same"))
        .anyMatch(said -> said.contains("cannot be replayed in time"));
  }

  @Test
  void textsOfThreeWordsAndOfNoneAreRanked() {
    maker.candidates(PastMaker.OTHER, 20)
        .decided(PastMaker.LIKED, 6, 0, 1, 3)
        .decided(PastMaker.LIKED, 2, 1, 1, 0);

    assertThat(evaluate(maker.make(2, 0)).leaveOneOut().cases()).isEqualTo(8);
  }

  @Test
  void moreIsExpectedOfWhatWasEngagedWithMore() {
    maker.candidates(PastMaker.OTHER, 10)
        .decided(PastMaker.LIKED, 2, 0, 1)
        .decided(PastMaker.LIKED, 1, 1, 3)
        .decided(PastMaker.LIKED, 1, 1, 1);
    Trial trial = InTime.of(maker.make(2, 0)).getFirst();
    double[] scores = new double[trial.items().size()];
    scores[scores.length - 2] = 2;
    scores[scores.length - 1] = 1;

    assertThat(trial.judge(scores).getFirst().ndcg10()).isCloseTo(1, within(1e-9));
    scores[scores.length - 1] = 3;
    assertThat(trial.judge(scores).getFirst().ndcg10()).isLessThan(0.9);
  }

  private PastMaker usual() {
    return maker.candidates(PastMaker.OTHER, 120)
        .candidates(PastMaker.LIKED, 10)
        .decided(PastMaker.LIKED, 4, 0, 1)
        .decided(PastMaker.OTHER, 3, 0, 0)
        .decided(PastMaker.LIKED, 4, 1, 1)
        .decided(PastMaker.OTHER, 3, 1, 0)
        .decided(PastMaker.LIKED, 4, 2, 1.5);
  }

  private static List<Interval> on(int threads, Past past) throws Exception {
    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
      Outcome found = pool.submit(() -> evaluate(past)).get().leaveOneOut();
      return List.of(found.figure(Contender.SHORTLIST, Measure.NDCG10),
          found.gainOver(Contender.CENTROID, Measure.MRR));
    }
  }

  private static double figure(Outcome outcome, Contender contender, Measure measure) {
    return outcome.figure(contender, measure).mean();
  }

  private static Evaluation evaluate(Past past) {
    return Evaluation.of(past, (_, _, _) -> {});
  }
}
