/**
 * Verdicts given on the desk.
 *
 * <p>Comes in: the form below a card. Goes out: a verdict in the store, and the way back. Start at
 * {@code VerdictForm}.
 */
@NullMarked
package shortlist.app.desk.verdict;

import org.jspecify.annotations.NullMarked;
