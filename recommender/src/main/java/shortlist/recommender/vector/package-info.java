/**
 * Texts as vectors: counted terms come in from the index, weighed and normalised ones go out.
 *
 * <p>Start with {@link shortlist.recommender.vector.TermSpace}: it weighs the terms of documents
 * and of any other text in one way, so that the two can be compared;
 * {@link shortlist.recommender.vector.LatentSpace} has what words have in common.
 */
@NullMarked
package shortlist.recommender.vector;

import org.jspecify.annotations.NullMarked;
