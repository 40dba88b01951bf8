package shortlist.crawler.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;
import shortlist.crawler.fetch.FetchRequest.Purpose;

/** Makes outcomes of answers. Safe for use by several threads. */
final class Answers {

  private static final int MAX_HEADERS = 64 << 10;
  private static final byte[] NO_BODY = {};

  private final Cookies cookies;
  private final boolean plainHttp;
  private final boolean allowDowngrade;

  Answers(Cookies cookies, boolean plainHttp, boolean allowDowngrade) {
    this.cookies = cookies;
    this.plainHttp = plainHttp;
    this.allowDowngrade = allowDowngrade;
  }

  /** The address that is asked in place of {@code url}. */
  WebUrl asked(WebUrl url) {
    return plainHttp ? url.withScheme("http") : url;
  }

  /**
   * Reads an answer.
   *
   * @param url what was asked
   * @param sent with which headers
   * @param share is charged for the body
   */
  Outcome outcome(FetchRequest request, WebUrl url, Headers sent, okhttp3.Response answer,
      BodyMemory.Share share) throws IOException {
    int status = answer.code();
    if (answer.headers().byteCount() > MAX_HEADERS) {
      return new Outcome.Failed(Failure.TOO_LARGE, "the answer's headers are larger than 64 kB");
    }
    if (Cookies.isFlood(answer.headers())) {
      return new Outcome.Failed(Failure.TOO_LARGE,
          "the answer sets more than " + Cookies.MOST_IN_ANSWER + " cookies");
    }
    if (status == 304 && request.isConditional()) {
      return new Outcome.NotModified(response(url, answer, headers(answer), NO_BODY), sent);
    }
    return switch (status) {
      case 200, 203 -> fetched(request, url, sent, answer, share);
      case 301, 302, 303, 307, 308 -> redirect(url, answer);
      case 408, 425, 429 -> busy(answer);
      default -> status >= 500 ? busy(answer) : new Outcome.Missing(status);
    };
  }

  private static Outcome busy(okhttp3.Response answer) {
    Optional<Duration> retryAfter = Optional.ofNullable(answer.header("Retry-After"))
        .flatMap(value -> RetryAfter.parse(value, Instant.now()));
    return new Outcome.Busy(answer.code(), retryAfter);
  }

  private Outcome redirect(WebUrl url, okhttp3.Response answer) {
    String location = answer.header("Location");
    Optional<WebUrl> resolved = location == null
        ? Optional.empty()
        : url.resolve(location).map(this::asked);
    if (resolved.isEmpty()) {
      return new Outcome.Refused("it redirects to no web address");
    }
    WebUrl target = resolved.get();
    if (!allowDowngrade && url.scheme().equals("https") && target.scheme().equals("http")) {
      return new Outcome.Refused("it redirects from https to http, to " + target
          + " (allow_downgrade = true in shortlist.toml lets it)");
    }
    boolean afresh = cookies.closesCircle(url, answer.request().url(), target, answer.headers());
    if (target.equals(url) && !afresh) {
      return new Outcome.Failed(Failure.REDIRECT_LOOP, "it redirects to itself");
    }
    return new Outcome.Redirect(answer.code(), target, afresh);
  }

  private static Outcome fetched(FetchRequest request, WebUrl url, Headers sent,
      okhttp3.Response answer, BodyMemory.Share share) throws IOException {
    boolean robots = request.purpose() == Purpose.ROBOTS;
    Response bodiless = response(url, answer, headers(answer), NO_BODY);
    if (request.purpose() == Purpose.HEAD) {
      return new Outcome.Fetched(bodiless, sent);
    }
    String type = bodiless.contentType();
    if (!robots && !ContentTypes.isKept(type, url.path())) {
      return new Outcome.Skipped(answer.code(), type);
    }
    if (!bodiless.isDecodable()) {
      return new Outcome.Failed(Failure.CODING, "its content coding is not one that was asked for");
    }
    int limit = robots ? ContentTypes.MAX_ROBOTS : ContentTypes.limit(type, url.path());
    ResponseBody body = answer.body();
    if (!robots && (body.contentLength() > limit || isLarger(body, limit, share))) {
      return new Outcome.Failed(Failure.TOO_LARGE, "it is larger than " + (limit >> 20) + " MB");
    }
    BufferedSource source = body.source();
    source.request(limit);
    byte[] bytes = source.readByteArray(Math.min(limit, source.getBuffer().size()));
    return new Outcome.Fetched(response(url, answer, bodiless.headers(), bytes), sent);
  }

  /** Reads up to the limit, once there is memory for it. */
  private static boolean isLarger(ResponseBody body, int limit, BodyMemory.Share share)
      throws IOException {
    BufferedSource source = body.source();
    if (body.contentLength() >= 0) {
      share.reserve(body.contentLength());
    } else if (source.request(BodyMemory.SMALL)) {
      share.reserve(limit);
    }
    return source.request(limit + 1L);
  }

  private static Headers headers(okhttp3.Response answer) {
    okhttp3.Headers headers = answer.headers();
    Headers.Field[] fields = new Headers.Field[headers.size()];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = new Headers.Field(headers.name(i), headers.value(i));
    }
    return new Headers(List.of(fields));
  }

  private static Response response(WebUrl url, okhttp3.Response answer, Headers headers,
      byte[] body) {
    // To the millisecond, as the store keeps it: revisit records name a response by its date.
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return new Response(url, now, answer.code(), headers, body);
  }
}
