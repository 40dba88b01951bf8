package shortlist.corpus.engagement;

/**
 * How much readers engaged with a link, as far as their clicks can tell.
 *
 * @param engagement the expected clicks on it against those on a usual link in the same slot of the
 *        same edition: 1 is as usual, 2 is twice as many; above 0
 * @param low the lower end of the 95 % credible interval, 0 or more
 * @param high the upper end; infinite if nothing is known
 * @param clicks readers who clicked it, over all mailings
 * @param delivered copies that carried it; 0 if there are no click figures of it
 */
public record Estimate(double engagement, double low, double high, long clicks, long delivered) {

  /** Of a link without click figures: that it was published is all that is known. */
  public static final Estimate UNKNOWN = new Estimate(1, 0, Double.POSITIVE_INFINITY, 0, 0);

  /** Whether it rests on click figures. */
  public boolean isCounted() {
    return delivered > 0;
  }
}
