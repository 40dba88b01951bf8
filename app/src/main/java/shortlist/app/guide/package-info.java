/**
 * Reading paths as the editor makes them, whichever door is used, and the forms in which they leave
 * the program.
 *
 * <p>Comes in: a guide of a version that was seen, and a change to it. Goes out: the guide as it is
 * now, and whether the change was made. Start at {@code GuideBook}; {@code GuideFormat} writes.
 */
@NullMarked
package shortlist.app.guide;

import org.jspecify.annotations.NullMarked;
