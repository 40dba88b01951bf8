/**
 * The text of a paper, from its lines.
 *
 * <p>In: {@link shortlist.indexer.extract.pdf.page.Line}s in reading order. Out:
 * {@link shortlist.indexer.extract.pdf.flow.PaperText}, its text, sections, abstract and
 * references. {@code Style} knows the letters and the leading of most of the text, {@code Headings}
 * and {@code Groups} tell headings, paragraphs, items, captions and notes by them, {@code Flow}
 * goes on with a sentence over columns and pages, joined by the {@code Vocabulary}.
 */
@NullMarked
package shortlist.indexer.extract.pdf.flow;

import org.jspecify.annotations.NullMarked;
