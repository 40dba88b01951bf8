/**
 * How a page presents itself: the words by which its title and summary give that away.
 *
 * <p>In: the lines of {@code tone.txt} beside these classes and of the workspace's own file of that
 * name, read by {@link shortlist.indexer.tone.ToneReader}; title and summary of a document. Out: a
 * {@link shortlist.indexer.tone.Gauge} from 0 to 1 with its reasons. What a line looks like is said
 * in {@code docs/gauges.md}. Start at {@link shortlist.indexer.tone.ClickbaitGauge}; for whom a
 * text is written is told by {@code indexer.level}, from the same lines.
 */
@NullMarked
package shortlist.indexer.tone;

import org.jspecify.annotations.NullMarked;
