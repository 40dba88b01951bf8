/**
 * How good an order is: the places of what should have come first go in, figures and how sure they
 * are come out.
 *
 * <p>Start with {@link shortlist.recommender.evaluate.measure.Effectiveness}, which is of one
 * order; {@link shortlist.recommender.evaluate.measure.Interval} is of many.
 */
@NullMarked
package shortlist.recommender.evaluate.measure;

import org.jspecify.annotations.NullMarked;
