/**
 * Folds near-duplicates into the hit that ranks best.
 *
 * <p>In: a ranking and the fingerprints of the index, kept in memory by
 * {@link shortlist.indexer.search.fold.Fingerprints}. Out: pages of
 * {@link shortlist.indexer.search.fold.Folded} hits. Start at
 * {@link shortlist.indexer.search.fold.Folding}.
 */
@NullMarked
package shortlist.indexer.search.fold;

import org.jspecify.annotations.NullMarked;
