/**
 * For whom a text is written.
 *
 * <p>In: title, summary and figures of a document. Out: its {@link shortlist.indexer.level.Level},
 * one of three labels to search by, and its {@link shortlist.indexer.level.Tone}, which the ranker
 * counts. The signs that give a tone away are lines of {@code tone.txt}. Start at
 * {@link shortlist.indexer.level.ToneGauge}.
 */
@NullMarked
package shortlist.indexer.level;

import org.jspecify.annotations.NullMarked;
