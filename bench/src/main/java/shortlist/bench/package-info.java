/**
 * Measurements; not shipped.
 *
 * <p>One class a question: what ends in {@code Bench} is run by JMH, and
 * {@link shortlist.bench.JourneyBench} by itself, in processes of its own. All take real parts in a
 * {@link shortlist.bench.process.TempFolder}: pages of the sample web as
 * {@link shortlist.bench.SampleCrawl} archived them, or as many documents as wanted in a
 * {@link shortlist.bench.GeneratedCorpus}. What a crawl is worth is measured in
 * {@link shortlist.bench.crawl}, how well pages are read in {@link shortlist.bench.extract}, and
 * how well they are found in {@link shortlist.bench.search}. The module's README has the commands
 * and what they gave.
 */
@NullMarked
package shortlist.bench;

import org.jspecify.annotations.NullMarked;
