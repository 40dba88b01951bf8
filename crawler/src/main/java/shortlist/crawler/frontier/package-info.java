/**
 * What a host is asked next, and when.
 *
 * <p>{@link shortlist.crawler.frontier.Event}s go in, {@link shortlist.crawler.frontier.Decision}s
 * come out of a {@link shortlist.crawler.frontier.HostState}: a value without threads, clock,
 * database or network, so that whatever drives it is polite by construction. Which page of the host
 * is best is the store's business.
 */
@NullMarked
package shortlist.crawler.frontier;

import org.jspecify.annotations.NullMarked;
