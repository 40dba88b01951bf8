/**
 * Writing the next edition.
 *
 * <p>Comes in: the draft. Goes out: its page, and the draft as it was changed there. Start at
 * {@code EditionRoom}.
 */
@NullMarked
package shortlist.app.desk.edition;

import org.jspecify.annotations.NullMarked;
