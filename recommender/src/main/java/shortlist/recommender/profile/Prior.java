package shortlist.recommender.profile;

import java.util.HashMap;
import java.util.Map;
import shortlist.recommender.item.Item;
import shortlist.recommender.item.Trait;

/**
 * How the items of one trait did, by its value: the mean of their targets against that of all,
 * drawn towards 0 as if {@value #DOUBT} items of average luck had been seen before (the estimate of
 * a random effect: Robinson, "That BLUP is a good thing", 1991).
 */
final class Prior {

  private static final double DOUBT = 3;

  private final Trait trait;
  private final Map<String, Tally> tallies = new HashMap<>();

  private Prior(Trait trait) {
    this.trait = trait;
  }

  /** Learns from what was observed; the others say nothing of their sources. */
  static Prior learn(Trait trait, Lesson lesson) {
    Prior prior = new Prior(trait);
    double weights = 0;
    double sum = 0;
    for (int i = 0; i < lesson.observed(); i++) {
      weights += lesson.traitWeight(i);
      sum += lesson.traitWeight(i) * lesson.target(i);
    }
    double mean = weights == 0 ? 0 : sum / weights;
    for (int i = 0; i < lesson.observed(); i++) {
      String value = lesson.items().get(i).traits().get(trait);
      if (value != null) {
        prior.tallies.computeIfAbsent(value, _ -> new Tally())
            .add(lesson.target(i) - mean, lesson.traitWeight(i));
      }
    }
    return prior;
  }

  /** The prior of an item's value, in units of targets; 0 where nothing is known of it. */
  double of(Item item) {
    String value = item.traits().get(trait);
    Tally tally = value == null ? null : tallies.get(value);
    return tally == null ? 0 : tally.sum / (tally.weights + DOUBT);
  }

  private static final class Tally {

    private double weights;
    private double sum;

    void add(double difference, double weight) {
      weights += weight;
      sum += weight * difference;
    }
  }
}
