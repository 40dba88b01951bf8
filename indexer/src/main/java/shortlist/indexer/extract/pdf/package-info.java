/**
 * PDF documents, read in a process of their own with little memory and a time limit.
 *
 * <p>{@link shortlist.indexer.extract.pdf.PdfReader} is the door. It keeps a few child processes
 * ({@code PdfChild}) that run {@link shortlist.indexer.extract.pdf.PdfWorker} on this program's own
 * class path, sends each a document, and gets the text back; a child that hangs, crashes or runs
 * out of memory is killed, and the document tried once more in a new one. There {@code PdfText}
 * opens it with PDFBox: {@code page} gives its lines in reading order, {@code front} title, authors
 * and arXiv's day, {@code flow} sections, abstract and references.
 */
@NullMarked
package shortlist.indexer.extract.pdf;

import org.jspecify.annotations.NullMarked;
