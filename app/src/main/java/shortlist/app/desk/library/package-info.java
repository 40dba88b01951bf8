/**
 * The index and what is laid over it, kept open while the desk is.
 *
 * <p>Comes in: the folder of the index and the store. Goes out: the newest committed index, and
 * what the editor knows of its documents. Start at {@code Library}.
 */
@NullMarked
package shortlist.app.desk.library;

import org.jspecify.annotations.NullMarked;
