/**
 * How well pages are read, beside other ways to read them.
 *
 * <p>In go page sets in files ({@link shortlist.bench.extract.PageSet}) that say what each page
 * should give; out comes a table, a line a figure and a column a
 * {@link shortlist.bench.extract.Contender}. Each measure is a class with a figure a page and its
 * sum over many, so that outputs of any origin can be scored by the same code;
 * {@link shortlist.bench.extract.Folds} parts the pages by site for what is learnt from some and
 * measured on the others. Start at {@code ExtractionBench}.
 */
@NullMarked
package shortlist.bench.extract;

import org.jspecify.annotations.NullMarked;
