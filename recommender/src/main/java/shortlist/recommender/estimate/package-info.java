/**
 * What readers and the editor thought of things: resources, editions and verdicts come in, weighed
 * examples go out.
 *
 * <p>Start with {@link shortlist.recommender.estimate.Experience}.
 */
@NullMarked
package shortlist.recommender.estimate;

import org.jspecify.annotations.NullMarked;
