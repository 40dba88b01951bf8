/**
 * How long it takes to learn anew and to rank everything, and what memory, for corpora of several
 * sizes.
 *
 * <p>Start with {@link shortlist.bench.rank.RankScale}, which {@code -Prank} runs.
 */
@NullMarked
package shortlist.bench.rank;

import org.jspecify.annotations.NullMarked;
