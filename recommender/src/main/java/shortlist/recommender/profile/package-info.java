/**
 * What the audience engages with: examples come in, a profile that can judge a document's terms
 * goes out.
 *
 * <p>Start with {@link shortlist.recommender.profile.Profile}.
 */
@NullMarked
package shortlist.recommender.profile;

import org.jspecify.annotations.NullMarked;
