/**
 * The ranking of the moment, kept for all pages.
 *
 * <p>Comes in: verdicts and changes of the index. Goes out: suggestions. Start at
 * {@code Suggestions}.
 */
@NullMarked
package shortlist.app.desk.ranking;

import org.jspecify.annotations.NullMarked;
