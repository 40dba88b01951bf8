/**
 * The best of a year, and reading paths.
 *
 * <p>Comes in: requests and forms. Goes out: pages, and the same lists in the forms in which they
 * leave the program. Start at {@code TopPage} and {@code GuidePage}.
 */
@NullMarked
package shortlist.app.desk.guide;

import org.jspecify.annotations.NullMarked;
