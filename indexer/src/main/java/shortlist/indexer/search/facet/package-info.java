/**
 * Counts which values the documents that match have.
 *
 * <p>{@link shortlist.indexer.search.facet.Columns} holds a number a document and facet in memory,
 * {@link shortlist.indexer.search.facet.Matches} all that match a query;
 * {@link shortlist.indexer.search.facet.Column} counts, and finds what has a value.
 */
@NullMarked
package shortlist.indexer.search.facet;

import org.jspecify.annotations.NullMarked;
