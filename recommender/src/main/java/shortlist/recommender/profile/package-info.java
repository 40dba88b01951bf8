/**
 * What the audience engages with: observations come in, a profile that can judge the words, topics
 * and traits of an item goes out.
 *
 * <p>Start with {@link shortlist.recommender.profile.Profile}; what is learnt of each observation
 * stands in {@code Lesson}.
 */
@NullMarked
package shortlist.recommender.profile;

import org.jspecify.annotations.NullMarked;
