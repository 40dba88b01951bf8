package shortlist.recommender.evaluate.replay;

/**
 * A set to be ranked for an audience.
 *
 * @param name what the list is called
 * @param audience whose past may be learnt from
 * @param period when: only what has a smaller one, as text, is past
 * @param set the name of the set
 */
record Task(String name, String audience, String period, String set) {}
