/**
 * How well, how fast and how far search goes, beside bare Lucene.
 *
 * <p>In go test collections ({@link shortlist.bench.search.TestCollection}); out comes a table of
 * quality, a column a {@link shortlist.bench.search.Contender}, and one of speed and size, a column
 * a corpus made of their texts. A contender is a name and a function, so that a variant of anything
 * can be compared in the same run. Start at {@code RetrievalBench}.
 */
@NullMarked
package shortlist.bench.search;

import org.jspecify.annotations.NullMarked;
