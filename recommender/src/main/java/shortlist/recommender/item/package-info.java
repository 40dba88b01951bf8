/**
 * What can be learnt from and ranked, wherever it comes from: a document of the corpus, a past
 * resource, a line of a replay.
 *
 * <p>Start with {@link shortlist.recommender.item.Item}; an
 * {@link shortlist.recommender.item.Observation} says what came of showing one.
 */
@NullMarked
package shortlist.recommender.item;

import org.jspecify.annotations.NullMarked;
