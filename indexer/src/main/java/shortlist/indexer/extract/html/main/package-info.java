/**
 * The main text of a page.
 *
 * <p>{@link shortlist.indexer.extract.html.main.MainText} is the door. {@code Noise} takes away
 * what frames an article, {@code Candidates} chooses the element that holds it by how much prose
 * ({@code Prose}) stands where, and {@code Trim} takes away what is left at its edges. All rules
 * are general; none knows a site.
 */
@NullMarked
package shortlist.indexer.extract.html.main;

import org.jspecify.annotations.NullMarked;
