/**
 * Answers from the index.
 *
 * <p>In: what people type, or a text to find the like of. Out: hits with snippets and facet counts,
 * all of them this package's own records. Start at {@link shortlist.indexer.search.SearchIndex}.
 * {@code Search} answers a request: {@code Compiler} turns the tree of
 * {@link shortlist.indexer.query} into Lucene's queries, {@code Widening} with the words that mean
 * the same, {@code Scoring} says what a match is worth, {@code Columns} and {@code Overlay} hold
 * what hits are counted by: values of the index, and the
 * {@link shortlist.indexer.search.Annotations} that are laid over it. {@code Folding} folds
 * near-duplicates, {@code Hits} reads what is shown, with the best passages, {@code Correction}
 * finds what else was meant, and {@code Completions} how what was typed could go on. For the
 * ranker, {@link shortlist.indexer.search.TermVectors} gives the term counts of all documents, and
 * {@link shortlist.indexer.search.Terms} those of any text.
 */
@NullMarked
package shortlist.indexer.search;

import org.jspecify.annotations.NullMarked;
