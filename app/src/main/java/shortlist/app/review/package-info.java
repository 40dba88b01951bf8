/**
 * What the editor does with suggestions, whichever door is used: the command line or the desk.
 *
 * <p>A verdict comes in; it is recorded, and the draft of the next edition follows it
 * ({@code Review}). What the editor writes on links, and what belongs to them, is in the
 * {@code Notebook}.
 */
@NullMarked
package shortlist.app.review;

import org.jspecify.annotations.NullMarked;
