/**
 * Writing the next edition, whichever door is used: the command line, the desk or the API.
 *
 * <p>Comes in: the draft, and what the editor wants changed in it. Goes out: the draft as it was
 * changed ({@code Drafting}), what speaks against sending it ({@code Checks}), and the edition as
 * readers get it ({@code Issues}).
 */
@NullMarked
package shortlist.app.edition;

import org.jspecify.annotations.NullMarked;
