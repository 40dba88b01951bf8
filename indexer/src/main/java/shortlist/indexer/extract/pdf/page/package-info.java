/**
 * The lines of a PDF document in reading order, with their places and letters.
 *
 * <p>In: a document opened with PDFBox. Out: {@link shortlist.indexer.extract.pdf.page.Printed},
 * its {@link shortlist.indexer.extract.pdf.page.Line}s. Start at {@code PageReader}: it takes the
 * letters of a page as PDFBox finds them, {@code Run}s are what was set without a wide gap,
 * {@code Columns} parts them at gutters into regions, {@code Rows} makes the lines of a region, and
 * {@code Margins} leaves out running heads, page numbers and line numbers.
 */
@NullMarked
package shortlist.indexer.extract.pdf.page;

import org.jspecify.annotations.NullMarked;
