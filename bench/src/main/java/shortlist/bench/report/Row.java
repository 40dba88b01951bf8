package shortlist.bench.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table.
 *
 * @param set what was measured on
 * @param metric what was measured
 * @param of on how many things
 * @param values a column each; null where there is none
 */
record Row(String set, String metric, int of, List<@Nullable Double> values) {}
