package shortlist.recommender.item;

/**
 * What came of showing an item.
 *
 * @param item what was shown
 * @param period when, as a count of periods (editions, weeks) from 0, the oldest
 * @param outcome above 0: how much it was engaged with, comparable within its period; 0: it was
 *        seen and passed over
 * @param weight how much this is to be believed, above 0; 1 for a plain observation
 */
public record Observation(Item item, int period, double outcome, double weight) {

  /** Whether it was engaged with at all. */
  public boolean engaged() {
    return outcome > 0;
  }
}
