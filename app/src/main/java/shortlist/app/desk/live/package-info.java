/**
 * What is done in the background, as it goes on.
 *
 * <p>Comes in: the desk's own worker, and who else has the workspace. Goes out: one line and some
 * figures for pages ({@code Watch}), and a stream of them for scripts ({@code Streams}, server-sent
 * events at {@code /live}).
 */
@NullMarked
package shortlist.app.desk.live;

import org.jspecify.annotations.NullMarked;
