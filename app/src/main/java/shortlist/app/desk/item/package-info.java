/**
 * One document, or a past resource that is not in the corpus, with all that is known of it.
 *
 * <p>Comes in: an id, or the key of a link. Goes out: its text, where it stands in the ranking and
 * why, what belongs to it, the editions it ran in, what happened to it, its earlier versions, and
 * the editor's own words on it with the forms that change them. Start at {@code ItemPage}.
 */
@NullMarked
package shortlist.app.desk.item;

import org.jspecify.annotations.NullMarked;
