/**
 * From markup to blocks.
 *
 * <p>{@link shortlist.indexer.extract.html.markup.Normalizer} goes first, before anything is taken
 * out of a page: it gives code, formulas and grids one form each.
 * {@link shortlist.indexer.extract.html.markup.BlockReader} is the door: an element goes in, the
 * {@link shortlist.indexer.extract.block.Block}s below it come out, in order. {@code CodeForms}
 * knows code and {@code CodeText} keeps its lines, {@code Formulas} finds TeX, {@code TableReader}
 * tells data from layout, {@code Inline} collects the words within a block and {@code MarkdownRun}
 * marks them.
 */
@NullMarked
package shortlist.indexer.extract.html.markup;

import org.jspecify.annotations.NullMarked;
