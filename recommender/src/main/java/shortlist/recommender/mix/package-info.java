/**
 * From an order to a list worth reading: nothing twice, and not five of the same house.
 *
 * <p>Start with {@link shortlist.recommender.mix.Mix}.
 */
@NullMarked
package shortlist.recommender.mix;

import org.jspecify.annotations.NullMarked;
