package shortlist.crawler.fetch;

import java.time.Duration;
import java.util.Optional;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;

/** How one attempt to get a page ended. */
public sealed interface Outcome {

  /** A page, with its body as received. */
  record Fetched(Response response) implements Outcome {}

  /** The archived response is still valid. The response has no body. */
  record NotModified(Response response) implements Outcome {}

  /**
   * The page is elsewhere.
   *
   * @param status 301, 302, 303, 307 or 308
   * @param target where; not the address that was asked for
   */
  record Redirect(int status, WebUrl target) implements Outcome {}

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
