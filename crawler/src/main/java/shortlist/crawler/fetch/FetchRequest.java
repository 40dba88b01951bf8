package shortlist.crawler.fetch;

import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;

/**
 * What to ask for.
 *
 * @param url the address
 * @param purpose what the answer is for
 * @param etag of the response that is archived; null to ask without it
 * @param lastModified of the response that is archived; null to ask without it
 */
public record FetchRequest(
    WebUrl url, Purpose purpose, @Nullable String etag, @Nullable String lastModified) {

  /** What an answer is for; decides on types and sizes. */
  public enum Purpose {
    /** A page, feed, sitemap or paper: only such types, and not cut off. */
    PAGE,
    /** A robots.txt: any type, the first 500 KiB (RFC 9309 section 2.5). */
    ROBOTS,
    /** Whether there is anything, of any type: the head of the answer without a body. */
    HEAD
  }

  /** An unconditional request for a page. */
  public static FetchRequest page(WebUrl url) {
    return new FetchRequest(url, Purpose.PAGE, null, null);
  }

  /** A request for a robots.txt. */
  public static FetchRequest robots(WebUrl url) {
    return new FetchRequest(url, Purpose.ROBOTS, null, null);
  }

  /** A request for the head of a page, to see whether it is there. */
  public static FetchRequest head(WebUrl url) {
    return new FetchRequest(url, Purpose.HEAD, null, null);
  }

  /** Whether the answer may be "not modified". */
  boolean isConditional() {
    return etag != null || lastModified != null;
  }
}
