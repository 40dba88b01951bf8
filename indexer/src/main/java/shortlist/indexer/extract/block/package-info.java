/**
 * The blocks of a text: paragraphs, headings, lists, code, quotations and tables.
 *
 * <p>In: what a reader of HTML or PDF found, as {@link shortlist.indexer.extract.block.Block}s.
 * Out: the same as plain text and as Markdown.
 */
@NullMarked
package shortlist.indexer.extract.block;

import org.jspecify.annotations.NullMarked;
