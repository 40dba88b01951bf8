/**
 * Why a document stands where it does: the past resources it resembles and how they did, the words
 * that weighed most for and against it, the passage that shows it, and what each part of its score
 * rests on.
 *
 * <p>Start with {@link shortlist.recommender.explain.Explainer}; for a document that is not in the
 * list, {@link shortlist.recommender.explain.Hindrance} says what keeps it out. All of it is worked
 * out when it is asked for, not for the whole list.
 */
@NullMarked
package shortlist.recommender.explain;

import org.jspecify.annotations.NullMarked;
