/**
 * From an order to a list worth reading: nothing twice, not five of the same house or kind, one to
 * explore, and a mark on what was covered lately.
 *
 * <p>Start with {@link shortlist.recommender.mix.Mix}. It folds stories
 * ({@link shortlist.recommender.mix.Copies}, {@link shortlist.recommender.mix.Stories}), fills the
 * first places by the {@link shortlist.recommender.mix.Rule rules}
 * ({@link shortlist.recommender.mix.First}, {@link shortlist.recommender.mix.Choice}) and the next
 * ones by likeness alone; out comes a {@link shortlist.recommender.mix.Lineup}, which says what
 * each rule has cost.
 */
@NullMarked
package shortlist.recommender.mix;

import org.jspecify.annotations.NullMarked;
