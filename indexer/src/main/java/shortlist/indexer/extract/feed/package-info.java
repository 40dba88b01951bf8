/**
 * From a feed to documents: what its entries say of posts, episodes and talks.
 *
 * <p>In: a {@link shortlist.corpus.feed.Feed}. Out: an {@link shortlist.indexer.extract.feed.Entry}
 * for each item that has a text; start at {@link shortlist.indexer.extract.feed.EntryReader}. Who
 * takes them decides whether a page says it better.
 */
@NullMarked
package shortlist.indexer.extract.feed;

import org.jspecify.annotations.NullMarked;
