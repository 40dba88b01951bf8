/**
 * Endless areas of a host, recognised and cut: calendars, combinations of parameters, listings that
 * go on with nothing new, paths that grow for ever, session ids, one text under many addresses.
 *
 * <p>In come addresses and what was found at those that were visited, out go
 * {@link shortlist.crawler.trap.Cut}s. No network, clock or database is used, memory a host is
 * bounded, and a host's cuts can be handed to the next run. Start at
 * {@link shortlist.crawler.trap.HostTraps}.
 */
@NullMarked
package shortlist.crawler.trap;

import org.jspecify.annotations.NullMarked;
