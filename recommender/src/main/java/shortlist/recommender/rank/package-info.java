/**
 * Candidates in order: each gets a score that is a sum of named parts.
 *
 * <p>Start with {@link shortlist.recommender.rank.Ranker}; what each part counts stands in
 * {@code Weights}.
 */
@NullMarked
package shortlist.recommender.rank;

import org.jspecify.annotations.NullMarked;
