package shortlist.recommender.item;

/**
 * What came of showing an item.
 *
 * @param item what was shown
 * @param period when, as a count of periods (editions, weeks) from 0, the oldest
 * @param outcome above 0: how much it was engaged with, comparable within its period; 0: it was
 *        seen and passed over
 * @param weight how much this says of its words, 0 or more; 1 for a plain observation
 * @param traitWeight how much it says of its traits, 0 or more
 */
public record Observation(
    Item item, int period, double outcome, double weight, double traitWeight) {

  /** One that says as much of the item's words as of its traits. */
  public Observation(Item item, int period, double outcome, double weight) {
    this(item, period, outcome, weight, weight);
  }

  /** Whether it was engaged with at all. */
  public boolean engaged() {
    return outcome > 0;
  }
}
