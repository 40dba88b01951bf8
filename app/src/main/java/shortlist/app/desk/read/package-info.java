/**
 * A document ready to read.
 *
 * <p>Comes in: the text of a document as Markdown. Goes out: blocks of plain text that templates
 * escape; no markup of a fetched page comes this far. Start at {@code Texts}.
 */
@NullMarked
package shortlist.app.desk.read;

import org.jspecify.annotations.NullMarked;
