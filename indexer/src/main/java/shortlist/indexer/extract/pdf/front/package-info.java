/**
 * The front matter of a paper: title, authors, and the day of arXiv's stamp.
 *
 * <p>In: what is {@link shortlist.indexer.extract.pdf.page.Printed} on the first pages. Out:
 * {@link shortlist.indexer.extract.pdf.front.PaperFront}.
 */
@NullMarked
package shortlist.indexer.extract.pdf.front;

import org.jspecify.annotations.NullMarked;
