/**
 * From sources to archived responses: politely, incrementally, and so that any crash can be resumed
 * from.
 *
 * <p>In come the sources of a workspace, out go responses in its archive and rows in its store. The
 * steps are packages: {@code frontier} decides what a host is asked and when, {@code robots} what
 * it permits, {@code fetch} asks, {@code discover} finds the links in what came back. Start at
 * {@link shortlist.crawler.Crawler}; {@link shortlist.crawler.Scout} looks at one address in the
 * same way and writes nothing down.
 */
@NullMarked
package shortlist.crawler;

import org.jspecify.annotations.NullMarked;
