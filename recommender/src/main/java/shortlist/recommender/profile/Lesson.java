package shortlist.recommender.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shortlist.recommender.item.Item;
import shortlist.recommender.item.Observation;

/**
 * What is to be learnt of each item, and how much that counts.
 *
 * <p>What was engaged with has the target 1, raised or lowered by how it did among the others of
 * its period (half a standard deviation each); what was passed over has -1. A period's figures are
 * compared with each other only, for audiences grow and shrink. An observation loses half of its
 * weight every {@value #HALF_LIFE} periods; what was passed over counts together at most as much as
 * what was engaged with. Where less was passed over than that, items of which nothing is known fill
 * the gap: most of them would be passed over.
 */
final class Lesson {

  private static final double HALF_LIFE = 50;
  private static final double FARTHEST = 2.5;

  private static final double PASSED = -1;
  /** The most that one of the others counts, for it may well be good. */
  private static final double OTHER = 0.05;

  private final List<Item> items = new ArrayList<>();
  private final List<Double> targets = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();
  private final List<Double> traitWeights = new ArrayList<>();
  private int observed;

  private Lesson() {}

  /**
   * Of what was observed.
   *
   * @param others items of which nothing is known
   * @param now the period in which the lesson is used
   */
  static Lesson of(List<Observation> past, List<Item> others, int now) {
    Map<Integer, Spread> spreads = new HashMap<>();
    double taken = 0;
    double passed = 0;
    for (Observation observation : past) {
      double weight = observation.weight() * decay(observation, now);
      if (observation.engaged()) {
        spreads.computeIfAbsent(observation.period(), _ -> new Spread())
            .add(observation.outcome(), observation.weight());
        taken += weight;
      } else {
        passed += weight;
      }
    }
    Lesson lesson = new Lesson();
    double share = passed > taken && taken > 0 ? taken / passed : 1;
    for (Observation observation : past) {
      double decay = decay(observation, now);
      boolean engaged = observation.engaged();
      lesson.add(observation.item(),
          engaged
              ? 1 + spreads.getOrDefault(observation.period(), new Spread())
                  .standardised(observation.outcome()) / 2
              : PASSED,
          observation.weight() * decay * (engaged ? 1 : share),
          observation.traitWeight() * decay * (engaged ? 1 : share));
    }
    lesson.observed = lesson.items.size();
    double gap = taken - passed;
    if (gap > 0 && !others.isEmpty()) {
      double each = Math.min(OTHER, gap / others.size());
      others.forEach(other -> lesson.add(other, PASSED, each, 0));
    }
    return lesson;
  }

  /** What was observed first, then the others. */
  List<Item> items() {
    return items;
  }

  /** How many items were observed: these come first. */
  int observed() {
    return observed;
  }

  /** Whether it was engaged with; of an observed one. */
  boolean engaged(int place) {
    return targets.get(place) > PASSED;
  }

  double target(int place) {
    return targets.get(place);
  }

  double weight(int place) {
    return weights.get(place);
  }

  double traitWeight(int place) {
    return traitWeights.get(place);
  }

  int size() {
    return items.size();
  }

  private void add(Item item, double target, double weight, double traitWeight) {
    items.add(item);
    targets.add(target);
    weights.add(weight);
    traitWeights.add(traitWeight);
  }

  private static double decay(Observation observation, int now) {
    return Math.pow(0.5, (now - observation.period()) / HALF_LIFE);
  }

  /** Mean and standard deviation of the outcomes of a period. */
  private static final class Spread {

    private double weights;
    private double sum;
    private double squares;

    void add(double outcome, double weight) {
      weights += weight;
      sum += weight * outcome;
      squares += weight * outcome * outcome;
    }

    double standardised(double outcome) {
      double mean = sum / weights;
      double deviation = Math.sqrt(Math.max(0, squares / weights - mean * mean));
      return deviation < 1e-9 ? 0 : Math.clamp((outcome - mean) / deviation, -FARTHEST, FARTHEST);
    }
  }
}
