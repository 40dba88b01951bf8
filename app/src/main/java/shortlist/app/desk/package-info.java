/**
 * The review desk: web pages on this machine where the editor reads suggestions, gives verdicts,
 * searches, writes the next edition and looks back.
 *
 * <p>Comes in: an open workspace and requests from a browser or a program on the same machine. Goes
 * out: pages made on the server, which work without script, and the API. Start at
 * {@link shortlist.app.desk.Desk}, which wires the rooms; {@code Guard} says who may ask. Each page
 * has a package of its own, into which its templates in {@code src/main/jte} are compiled; what all
 * share is in {@code page}, {@code library}, {@code ranking} and {@code read}.
 */
@NullMarked
package shortlist.app.desk;

import org.jspecify.annotations.NullMarked;
