/**
 * Which documents could be suggested: never published, under whatever address, title or text, not
 * rejected, and fit to be shared. Documents come in, candidates or obstacles go out.
 *
 * <p>Start with {@link shortlist.recommender.candidate.Gate}, which names the obstacle where there
 * is one.
 */
@NullMarked
package shortlist.recommender.candidate;

import org.jspecify.annotations.NullMarked;
