/**
 * What the editor writes beside links: notes, highlights for readers, and what belongs together.
 *
 * <p>All of it is known by the key of a link ({@link shortlist.corpus.engagement.Resource#key}), so
 * that it stays with a link whether it was crawled, published, both or neither. The table is
 * {@code store.Notes} and {@code store.Relations}.
 */
@NullMarked
package shortlist.corpus.note;

import org.jspecify.annotations.NullMarked;
