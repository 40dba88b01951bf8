/**
 * Replays decisions of any audience that others wrote down: a folder of four files comes in, a list
 * of the best items for each task goes out, to be scored by whoever knows what was chosen.
 *
 * <p>Start with {@link shortlist.recommender.evaluate.replay.Replay}. It has no ranker of its own:
 * what it asks is {@link shortlist.recommender.rank.Scorer}, as every other door does.
 * {@link shortlist.recommender.evaluate.replay.ReplayFolder} reads the files,
 * {@link shortlist.recommender.evaluate.replay.Moment} is what could be known at one time.
 */
@NullMarked
package shortlist.recommender.evaluate.replay;

import org.jspecify.annotations.NullMarked;
