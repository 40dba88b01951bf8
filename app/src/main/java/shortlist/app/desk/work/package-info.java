/**
 * Work that takes longer than somebody waits for a page: done beside the desk, one at a time.
 *
 * <p>Comes in: work, and who asks how far it is. Goes out: its state. Start at {@code Background}.
 */
@NullMarked
package shortlist.app.desk.work;

import org.jspecify.annotations.NullMarked;
