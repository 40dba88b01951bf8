package shortlist.recommender.evaluate.replay;

/**
 * A line of the observations: an audience was shown an item.
 *
 * @param period when; compared as text
 * @param row the item
 * @param outcome 0: passed over; above 0: how much it was engaged with
 */
record Seen(String period, int row, double outcome) {}
