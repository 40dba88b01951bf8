/**
 * What was published, as it is looked back on: editions with the clicks on their links, and the
 * best of a year. For all doors.
 *
 * <p>Comes in: past resources, editions and mailings of the store. Goes out: a
 * {@link shortlist.app.past.Chronicle} of one list of editions, and a
 * {@link shortlist.app.past.TopList} made of it.
 */
@NullMarked
package shortlist.app.past;

import org.jspecify.annotations.NullMarked;
