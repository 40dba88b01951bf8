/**
 * Answers from the index.
 *
 * <p>In: what people type, or a text to find the like of. Out: hits with snippets and facet counts,
 * all of them records of this package and its parts. Start at
 * {@link shortlist.indexer.search.SearchIndex}. {@code Search} answers a request: {@code Compiler}
 * turns the tree of {@link shortlist.indexer.query} into Lucene's queries, {@code Widening} with
 * the words that mean the same ({@link shortlist.indexer.search.synonym}), {@code Scoring} says
 * what a match is worth, {@link shortlist.indexer.search.facet} counts, {@code Overlay} lays the
 * {@link shortlist.indexer.search.Annotations} over the index,
 * {@link shortlist.indexer.search.fold} folds near-duplicates, and {@code Hits} reads what is
 * shown, with the best passages ({@link shortlist.indexer.search.snippet}). {@code PlainText}
 * answers what has no syntax, {@code Correction} finds what else was meant, and {@code Completions}
 * how what was typed could go on.
 */
@NullMarked
package shortlist.indexer.search;

import org.jspecify.annotations.NullMarked;
