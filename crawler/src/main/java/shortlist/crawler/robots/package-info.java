/**
 * What a host permits (RFC 9309).
 *
 * <p>{@link shortlist.crawler.robots.RobotsReader} asks for a robots.txt and follows its redirects;
 * {@link shortlist.crawler.robots.Robots} answers what may be asked for;
 * {@link shortlist.crawler.robots.RobotsCache} remembers that for a day.
 */
@NullMarked
package shortlist.crawler.robots;

import org.jspecify.annotations.NullMarked;
