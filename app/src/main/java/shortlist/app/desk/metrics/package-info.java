/**
 * Numbers of the crawl for monitoring programs.
 *
 * <p>Comes in: the census of the workspace. Goes out: OpenMetrics text. Start at {@code Metrics}.
 */
@NullMarked
package shortlist.app.desk.metrics;

import org.jspecify.annotations.NullMarked;
