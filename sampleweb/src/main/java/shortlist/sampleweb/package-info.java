/**
 * A small web of fictional sites to crawl, for the demo and for tests.
 *
 * <p>Articles written in Markdown come from the class path; eleven sites, each built like a
 * different kind of real one, go out over HTTP on one loopback port, told apart by the {@code Host}
 * header. Start at {@link shortlist.sampleweb.SampleWeb#start()}. Inside, a {@code Site} says what
 * it publishes, a {@code Press} fills the site's template and keeps the results, and the
 * {@code Server} hands them out.
 */
@NullMarked
package shortlist.sampleweb;

import org.jspecify.annotations.NullMarked;
