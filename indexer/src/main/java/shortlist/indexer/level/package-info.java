/**
 * For whom a text is written.
 *
 * <p>In: title, summary and kind of a document, and the form of its text as
 * {@link shortlist.indexer.level.TextSigns}. Out: a gauge from 0 (beginners) to 1 (specialists)
 * with its reasons, and the {@link shortlist.indexer.level.Level} to search by. Start at
 * {@link shortlist.indexer.level.LevelGauge}; its word list belongs to {@code indexer.tone}.
 */
@NullMarked
package shortlist.indexer.level;

import org.jspecify.annotations.NullMarked;
