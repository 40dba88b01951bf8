/**
 * How good the ranking is: results that take long to work out are kept here for the command line
 * and the desk, and the first of the ranking is noted day by day.
 *
 * <p>Comes in: evaluations, looks back and rankings. Goes out: the same in a form that can be kept
 * in the store, and how scores drift. Start at {@code QualityReports}.
 */
@NullMarked
package shortlist.app.quality;

import org.jspecify.annotations.NullMarked;
