/**
 * Long work on a workspace, as both doors do it: a crawl, and the index run that makes documents of
 * what it fetched.
 *
 * <p>Comes in: a workspace and how far to go. Goes out: how it goes on, and what came of it. Start
 * at {@code Crawling} and {@code Indexing}, which do one piece each in the thread that calls;
 * {@code Worker} does them one after the other in the background.
 */
@NullMarked
package shortlist.app.work;

import org.jspecify.annotations.NullMarked;
