/**
 * Where links come from: the sources, how each of them does, and the work that asks them.
 *
 * <p>Comes in: sources, what their last visits ended in and what came of them; an address that
 * somebody pastes. Goes out: pages, changes to sources, and work begun or stopped. Start at
 * {@code SourcePages}.
 */
@NullMarked
package shortlist.app.desk.sources;

import org.jspecify.annotations.NullMarked;
