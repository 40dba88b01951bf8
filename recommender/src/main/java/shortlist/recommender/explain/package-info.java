/**
 * Why a document was suggested: the past resources it resembles, the words that weighed most, and
 * the passage that shows it.
 *
 * <p>Start with {@link shortlist.recommender.explain.Reasons}. All of it is worked out when it is
 * asked for, not for the whole list.
 */
@NullMarked
package shortlist.recommender.explain;

import org.jspecify.annotations.NullMarked;
