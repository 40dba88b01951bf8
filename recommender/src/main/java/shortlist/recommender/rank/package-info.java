/**
 * Candidates in order: each gets a score that is a sum of named parts.
 *
 * <p>Start with {@link shortlist.recommender.rank.Scorer}, which learns and knows nothing of
 * documents; {@link shortlist.recommender.rank.Ranker} orders candidates by it. What each part
 * counts is learnt in {@code Stacking}.
 */
@NullMarked
package shortlist.recommender.rank;

import org.jspecify.annotations.NullMarked;
