/**
 * What each source is worth: counts come in from the store, a line of advice goes out for each.
 *
 * <p>Start with {@link shortlist.recommender.scorecard.SourceScorecards}. Advice rests on
 * intervals, never on a few documents; {@link shortlist.recommender.scorecard.Advice} states the
 * rule.
 */
@NullMarked
package shortlist.recommender.scorecard;

import org.jspecify.annotations.NullMarked;
