/**
 * Web pages: from decoded text to documents.
 *
 * <p>{@link shortlist.indexer.extract.html.HtmlReader} is the door, and reads like a table of
 * contents: {@code metadata} reads what the page says of itself, {@code main} finds its main text,
 * {@code markup} makes blocks of that.
 */
@NullMarked
package shortlist.indexer.extract.html;

import org.jspecify.annotations.NullMarked;
