/**
 * From markup to blocks.
 *
 * <p>{@link shortlist.indexer.extract.html.markup.BlockReader} is the door: an element goes in, the
 * {@link shortlist.indexer.extract.block.Block}s below it come out, in order. {@code CodeReader}
 * keeps the lines of code, {@code TableReader} tells data from layout, {@code Inline} collects the
 * words within a block.
 */
@NullMarked
package shortlist.indexer.extract.html.markup;

import org.jspecify.annotations.NullMarked;
