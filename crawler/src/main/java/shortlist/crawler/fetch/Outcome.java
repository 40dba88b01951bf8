package shortlist.crawler.fetch;

import java.time.Duration;
import java.util.Optional;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;

/** How one attempt to get a page ended. */
public sealed interface Outcome {

  /**
   * A page.
   *
   * @param response with its body as received
   * @param requestHeaders what was sent, without secrets and cookies
   */
  record Fetched(Response response, Headers requestHeaders) implements Outcome {}

  /**
   * The archived response is still valid.
   *
   * @param response without a body
   * @param requestHeaders what was sent, without secrets and cookies
   */
  record NotModified(Response response, Headers requestHeaders) implements Outcome {}

  /**
   * The page is elsewhere.
   *
   * @param status 301, 302, 303, 307 or 308
   * @param target where; not the address that was asked for, unless {@code afresh}
   * @param afresh whether the site led in a circle until it got its cookies back, which the next
   *        request for {@code target} will send: it is worth asking though it was asked before
   */
  record Redirect(int status, WebUrl target, boolean afresh) implements Outcome {}

  /** An answer that is no page for us: 404, 410, 401 and the like. */
  record Missing(int status) implements Outcome {}

  /**
   * The host cannot answer now: 429 or 5xx.
   *
   * @param retryAfter how long it asks to be left alone, not negative
   */
  record Busy(int status, Optional<Duration> retryAfter) implements Outcome {}

  /** A type that is of no use here; the body was not read. */
  record Skipped(int status, String contentType) implements Outcome {}

  /** The host's robots.txt forbids it; nothing was asked. */
  record Disallowed() implements Outcome {}

  /** Our own rules forbid it; the reason is a plain sentence. */
  record Refused(String reason) implements Outcome {}

  /** No usable answer; the reason is a plain sentence. */
  record Failed(Failure failure, String reason) implements Outcome {}
}
