package shortlist.bench.extract;

/**
 * One figure about the outputs of one contender.
 *
 * @param metric what is measured
 * @param of how many pages, blocks or fields it is about
 * @param value a share of 1, unless the metric names a unit
 */
record Figure(String metric, int of, double value) {}
