/**
 * One request, one outcome: the only package that talks to the network.
 *
 * <p>A {@link shortlist.crawler.fetch.FetchRequest} goes in, an
 * {@link shortlist.crawler.fetch.Outcome} comes out; a server can make it neither throw nor run for
 * long nor hold much memory. What may be connected to at all is decided by the network guard, at
 * the socket; how it is asked by {@link shortlist.crawler.fetch.FetcherSettings}. Secrets and
 * cookies leave only to their host and are in no outcome. Start at
 * {@link shortlist.crawler.fetch.Fetcher}.
 */
@NullMarked
package shortlist.crawler.fetch;

import org.jspecify.annotations.NullMarked;
