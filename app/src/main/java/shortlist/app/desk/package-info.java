/**
 * The review desk: a web page on this machine where the editor reads suggestions, gives verdicts,
 * searches and drafts the next edition.
 *
 * <p>Comes in: an open workspace and requests from a browser on the same machine. Goes out: pages
 * made on the server, which work without script, feeds and JSON of searches, and verdicts, slots
 * and saved searches in the store. Start at {@link shortlist.app.desk.Desk}; {@code Guard} says who
 * may ask, one class a page says what they get, and the templates in {@code src/main/jte} are
 * compiled into this package.
 */
@NullMarked
package shortlist.app.desk;

import org.jspecify.annotations.NullMarked;
