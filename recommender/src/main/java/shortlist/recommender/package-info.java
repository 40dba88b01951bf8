/**
 * From engagement to ranked suggestions with reasons.
 *
 * <p>In come the store (past resources, editions, verdicts, documents) and the index (terms,
 * texts); out go {@link shortlist.recommender.Suggestion suggestions}. Start with
 * {@link shortlist.recommender.Recommender#rank}: it reads like the path of a document, through
 * {@code estimate} (what was liked), {@code candidate} (what could be suggested), {@code item}
 * (both as the ranker knows them), {@code profile} (what the liked ones have in common),
 * {@code rank}, {@code mix} and {@code explain}.
 */
@NullMarked
package shortlist.recommender;

import org.jspecify.annotations.NullMarked;
