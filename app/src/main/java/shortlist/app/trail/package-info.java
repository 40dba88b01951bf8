/**
 * Why an address is where it is: every step that was taken for it, in plain words.
 *
 * <p>An address or the id of a document comes in; what the store knows of it goes out as
 * {@link shortlist.app.trail.Step}s, oldest first, without asking the network. For an address that
 * was never met, {@link shortlist.app.trail.Absence} says which source would cover it and what is
 * in the way. Start at {@link shortlist.app.trail.Trace}.
 */
@NullMarked
package shortlist.app.trail;

import org.jspecify.annotations.NullMarked;
