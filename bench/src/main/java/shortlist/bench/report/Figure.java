package shortlist.bench.report;

/**
 * One figure about one contender.
 *
 * @param metric what is measured
 * @param of how many things it is about
 * @param value a share of 1, unless the metric names a unit
 */
public record Figure(String metric, int of, double value) {}
