/**
 * Tells how well the ranker does on what was decided already.
 *
 * <p>A {@link shortlist.recommender.evaluate.Past} (of a workspace:
 * {@link shortlist.recommender.evaluate.WorkspacePast}) comes in, an
 * {@link shortlist.recommender.evaluate.Evaluation} goes out. Start with the latter: it cuts the
 * past into {@link shortlist.recommender.evaluate.Trial trials}, each of them something to be found
 * again by what is known without it, and lets {@link shortlist.recommender.evaluate.Contender
 * contenders} rank. {@code measure} has the figures, {@code replay} the same for decisions of
 * others.
 */
@NullMarked
package shortlist.recommender.evaluate;

import org.jspecify.annotations.NullMarked;
