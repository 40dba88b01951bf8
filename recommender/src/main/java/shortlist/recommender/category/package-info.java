/**
 * Which of the editor's categories each document belongs to.
 *
 * <p>In: past resources with their categories, what the editor put into categories since, and the
 * names of the categories. Out: a {@link shortlist.recommender.category.Guess} for any document, or
 * none where nothing speaks for a category. Start at
 * {@link shortlist.recommender.category.Catalogue}, which also notes what it found in the store, so
 * that a search needs only to look it up.
 */
@NullMarked
package shortlist.recommender.category;

import org.jspecify.annotations.NullMarked;
