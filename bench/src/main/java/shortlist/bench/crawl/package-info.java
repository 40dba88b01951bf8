/**
 * What a crawl is worth, a {@link shortlist.bench.crawl.Measurement} a question.
 *
 * <p>In goes the name of one and its settings ({@link shortlist.bench.crawl.CrawlBench}), out come
 * JSON lines and a readable one. Crawls are whole processes; what they did is counted by the log of
 * the server ({@link shortlist.bench.crawl.AccessLog}), never by the crawler. The server is our own
 * ({@link shortlist.bench.crawl.SiteServer}) with a made-up site
 * ({@link shortlist.bench.crawl.GeneratedSite}), or a box: an HTTP proxy on loopback that answers
 * for many hosts and writes a JSON line a request. Start at {@code CrawlBench}.
 */
@NullMarked
package shortlist.bench.crawl;

import org.jspecify.annotations.NullMarked;
