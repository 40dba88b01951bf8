/**
 * One document with all that is known of it.
 *
 * <p>Comes in: an id. Goes out: its text and what to do with it. Start at {@code ItemPage}.
 */
@NullMarked
package shortlist.app.desk.item;

import org.jspecify.annotations.NullMarked;
