package shortlist.crawler;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import shortlist.crawler.fetch.NetworkRules;

/**
 * How far and how fast to crawl.
 *
 * @param sourceIds only these sources; empty for all
 * @param maxPages requests for pages in the whole run, not counting robots.txt
 * @param maxPagesPerHost the same for each host
 * @param maxDepth links followed from a source's address
 * @param delay that a host is left alone between two requests; empty for what the workspace's
 *        settings say. A longer Crawl-delay wins, unless this is zero and the server is the user's
 *        own ({@link NetworkRules#isOwnServer})
 * @param timeout for one request in all
 * @param maxTime the whole run is over by then; empty for no limit
 * @param dueOnly whether only that is visited whose time has come; else also every feed and front
 *        page, to look for news
 * @param plainHttp whether https addresses are asked for over http
 * @param network what may be connected to, and by which proxy
 */
public record CrawlOptions(
    Set<Long> sourceIds,
    long maxPages,
    long maxPagesPerHost,
    int maxDepth,
    Optional<Duration> delay,
    Duration timeout,
    Optional<Duration> maxTime,
    boolean dueOnly,
    boolean plainHttp,
    NetworkRules network) {

  /** All sources, on the public web, at the workspace's pace. */
  public static final CrawlOptions DEFAULT = new CrawlOptions(Set.of(), Long.MAX_VALUE, 5_000, 12,
      Optional.empty(), Duration.ofSeconds(30), Optional.empty(), false, false,
      NetworkRules.PUBLIC);

  /** Checks the numbers and copies the set. */
  public CrawlOptions {
    if (maxPages < 0 || maxPagesPerHost < 0 || maxDepth < 0 || timeout.isNegative()
        || timeout.isZero() || maxTime.filter(time -> !time.isPositive()).isPresent()
        || delay.filter(Duration::isNegative).isPresent()) {
      throw new IllegalArgumentException("limits, delay and timeout must be positive");
    }
    sourceIds = Set.copyOf(sourceIds);
  }

  /** The same, for these sources only; for all if there are none. */
  public CrawlOptions only(Set<Long> ids) {
    return new CrawlOptions(ids, maxPages, maxPagesPerHost, maxDepth, delay, timeout, maxTime,
        dueOnly, plainHttp, network);
  }

  /** The same, with requests made otherwise. */
  public CrawlOptions asking(NetworkRules otherNetwork, Duration otherTimeout,
      boolean overPlainHttp) {
    return new CrawlOptions(sourceIds, maxPages, maxPagesPerHost, maxDepth, delay, otherTimeout,
        maxTime, dueOnly, overPlainHttp, otherNetwork);
  }
}
