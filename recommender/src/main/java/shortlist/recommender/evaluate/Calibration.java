package shortlist.recommender.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shortlist.recommender.evaluate.measure.Interval;
import shortlist.recommender.item.Item;
import shortlist.recommender.rank.Score;
import shortlist.recommender.rank.Scorer;
import shortlist.recommender.scorecard.Proportion;
import shortlist.recommender.vector.ChanceOrder;

/**
 * Whether a higher score goes with more of what it is meant to foretell. Everything that was
 * decided is scored once by what was learnt from the other decisions (tenfold cross-validation).
 * Scores of different moments have no common unit, so that each is told as its standing: the share
 * of the candidates that score lower. Equally large groups from the lowest standing to the highest
 * show what came of them: a reliability diagram (Niculescu-Mizil and Caruana, "Predicting good
 * probabilities with supervised learning", 2005) over standings.
 *
 * @param taken for each group the share that was published or accepted, not turned down; empty if
 *        nothing was turned down, or too little is known
 * @param engagement for each group of what was taken the mean engagement; empty if no click figures
 *        tell links apart, or too little is known
 */
public record Calibration(List<Band> taken, List<Band> engagement) {

  private static final int FOLDS = 10;
  /** A group of fewer says nothing. */
  private static final int LEAST = 5;
  private static final int MOST_BANDS = 5;

  /** Copies the lists. */
  public Calibration {
    taken = List.copyOf(taken);
    engagement = List.copyOf(engagement);
  }

  /**
   * Some decisions of like standing.
   *
   * @param from the lowest standing among them, 0 to 1
   * @param to the highest, 0 to 1
   * @param count how many they are
   * @param came what came of them, and where it would lie 19 times in 20
   */
  public record Band(double from, double to, int count, Interval came) {}

  /** What one decision shows. */
  private record Case(double standing, Decision decision) {}

  static Calibration of(Past past, Watcher watcher) {
    List<Trial> trials = trials(past);
    AtomicInteger done = new AtomicInteger();
    List<Case> cases = trials.parallelStream().flatMap(trial -> {
      List<Case> judged = judge(past, trial);
      watcher.at(done.incrementAndGet(), trials.size(), "groups of decisions scored by others");
      return judged.stream();
    }).sorted(Comparator.comparingDouble(Case::standing)).toList();
    List<Case> liked = cases.stream().filter(each -> each.decision().engaged()).toList();
    boolean turnedDown = liked.size() < cases.size();
    boolean clicked = liked.stream().mapToDouble(Calibration::outcome).distinct().count() > 1;
    return new Calibration(
        turnedDown ? bands(cases, Calibration::share) : List.of(),
        clicked ? bands(liked, Calibration::mean) : List.of());
  }

  private static List<Trial> trials(Past past) {
    Map<String, Decision> each = new LinkedHashMap<>();
    past.decisions()
        .forEach(decision -> each.merge(decision.id(), decision,
            (one, other) -> other.engaged() ? other : one));
    // Those without a document are judged by their words only: never together with others.
    Map<Boolean, List<Decision>> sorts = each.values()
        .stream()
        .sorted(Comparator.comparing(Decision::id, ChanceOrder.OF_IDS))
        .collect(Collectors.partitioningBy(Decision::isDocument));
    return sorts.values()
        .stream()
        .flatMap(Calibration::folds)
        .map(held -> Trial.without(past, held))
        .toList();
  }

  private static Stream<List<Decision>> folds(List<Decision> decisions) {
    List<List<Decision>> folds = new ArrayList<>();
    for (int fold = 0; fold < Math.min(FOLDS, decisions.size()); fold++) {
      List<Decision> held = new ArrayList<>();
      for (int place = fold; place < decisions.size(); place += FOLDS) {
        held.add(decisions.get(place));
      }
      folds.add(held);
    }
    return folds.stream();
  }

  private static List<Case> judge(Past past, Trial trial) {
    List<Item> items = trial.comparable();
    double[] scores = Scorer.learn(past.space(), trial.past(), trial.others(), trial.now())
        .score(items)
        .stream()
        .mapToDouble(Score::total)
        .toArray();
    int pool = trial.pool().size();
    List<Case> cases = new ArrayList<>();
    for (int held = 0; held < trial.held().size(); held++) {
      int lower = 0;
      for (int other = 0; other < pool; other++) {
        lower += scores[other] < scores[pool + held] ? 1 : 0;
      }
      cases.add(new Case((double) lower / pool, trial.held().get(held)));
    }
    return cases;
  }

  private static List<Band> bands(
      List<Case> cases, Function<List<Case>, Interval> came) {
    int number = Math.min(MOST_BANDS, cases.size() / LEAST);
    List<Band> bands = new ArrayList<>();
    for (int band = 0; number > 1 && band < number; band++) {
      List<Case> some = cases.subList(band * cases.size() / number,
          (band + 1) * cases.size() / number);
      bands.add(new Band(some.getFirst().standing(), some.getLast().standing(), some.size(),
          came.apply(some)));
    }
    return bands;
  }

  private static Interval share(List<Case> cases) {
    Proportion taken = new Proportion(
        cases.stream().filter(each -> each.decision().engaged()).count(), cases.size());
    return new Interval((double) taken.successes() / taken.trials(), taken.low(), taken.high());
  }

  private static Interval mean(List<Case> cases) {
    return Interval.of(List.of(cases.stream().mapToDouble(Calibration::outcome).toArray()));
  }

  private static double outcome(Case each) {
    return each.decision().learnt().outcome();
  }
}
