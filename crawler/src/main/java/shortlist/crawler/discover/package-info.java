/**
 * From a response to the links in it.
 *
 * <p>{@link shortlist.crawler.discover.Discovery#of} looks at what a response really is, whatever
 * it says it is, and reads it as a feed, a sitemap or a page. Everything here is a pure function of
 * the response; damaged input gives fewer links or a problem in words, never an exception. Feeds
 * and sitemaps say what is worth having, and when it changed; links of a page are scored by how
 * much they look like an article. A {@link shortlist.corpus.feed.Feed} keeps what a feed says of
 * itself, {@link shortlist.crawler.discover.Declarations} what a page does.
 * {@link shortlist.crawler.discover.CommonPaths} guesses where feeds and sitemaps are that nothing
 * names.
 */
@NullMarked
package shortlist.crawler.discover;

import org.jspecify.annotations.NullMarked;
