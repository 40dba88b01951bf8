/**
 * Shows where a text answers a query: the passage that answers best, and what is marked in it.
 *
 * <p>In: a query and the stored text of a hit. {@link shortlist.indexer.search.snippet.Wanted} is
 * what of the query can be seen in a text, {@link shortlist.indexer.search.snippet.Marker} finds it
 * by the offsets of the postings, {@link shortlist.indexer.search.snippet.Snippets} chooses the
 * passage.
 */
@NullMarked
package shortlist.indexer.search.snippet;

import org.jspecify.annotations.NullMarked;
