/**
 * What an edition left out: the ranking as it would have been before the edition comes in, what
 * stood above the links that were taken goes out, with what became of it.
 *
 * <p>Start with {@link shortlist.recommender.missed.Missed#of}.
 */
@NullMarked
package shortlist.recommender.missed;

import org.jspecify.annotations.NullMarked;
