/**
 * Reading paths: links in the order in which they are best read.
 *
 * <p>Comes in: what the editor adds, moves and says of a link. Goes out: a
 * {@link shortlist.corpus.guide.Guide} whose steps stand section by section. All of it is values;
 * {@code store.guides()} keeps them.
 */
@NullMarked
package shortlist.corpus.guide;

import org.jspecify.annotations.NullMarked;
