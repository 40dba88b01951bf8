/**
 * Answers from the index.
 *
 * <p>In: what people type, or a text to find the like of. Out: hits with snippets and facet counts,
 * all of them this package's own records. Start at {@link shortlist.indexer.search.SearchIndex}.
 * For the ranker, {@link shortlist.indexer.search.TermVectors} gives the term counts of all
 * documents, and {@link shortlist.indexer.search.Terms} those of any text.
 */
@NullMarked
package shortlist.indexer.search;

import org.jspecify.annotations.NullMarked;
