package shortlist.recommender.rank;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import shortlist.recommender.item.Trait;

/**
 * Weights for a past that is too short to learn them from. The text parts are standardised, so 1 is
 * one standard deviation; a trait counts by what its prior foretells.
 */
final class Usual {

  private static final double TEXT = 0.7;
  private static final double TOPICS = 0.6;
  /** Of few examples; */
  private static final double NEAREST = 1;
  /** so many of them halve it: what single ones say is chance where the model knows many. */
  private static final double MANY = 100;
  private static final double TRAIT = 3;

  private Usual() {}

  /** For a past with so many engaged items. */
  static Weights weights(int engaged) {
    SequencedMap<String, Double> weights = new LinkedHashMap<>();
    weights.put(Features.TEXT, TEXT);
    weights.put(Features.TOPICS, TOPICS);
    weights.put(Features.NEAREST, NEAREST * MANY / (MANY + engaged));
    for (Trait trait : Trait.values()) {
      weights.put(trait.label(), TRAIT);
    }
    return new Weights(weights, 0);
  }
}
