/**
 * The first page: what to share this week.
 *
 * <p>Comes in: the ranking of the moment. Goes out: its cards, the text of one of them, and the
 * slots of the next edition. Start at {@code WeekPage}.
 */
@NullMarked
package shortlist.app.desk.week;

import org.jspecify.annotations.NullMarked;
