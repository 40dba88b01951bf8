/**
 * Feeds: RSS, Atom, CDF and JSON Feed, however damaged or mislabelled.
 *
 * <p>In: a response that {@link shortlist.corpus.feed.Format} takes for a feed. Out: a
 * {@link shortlist.corpus.feed.Feed} with its {@link shortlist.corpus.feed.FeedItem}s, newest
 * first; start at {@link shortlist.corpus.feed.Feed#read}. The crawler follows its links, the
 * indexer reads what its items say. All of it is a pure function of the response; nothing that a
 * feed names is loaded.
 */
@NullMarked
package shortlist.corpus.feed;

import org.jspecify.annotations.NullMarked;
