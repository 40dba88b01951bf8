package shortlist.crawler.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;
import shortlist.crawler.fetch.FetchRequest.Purpose;

/**
 * Asks servers for pages. Keeps no cookies, follows no redirects, leaves bodies compressed, and
 * bounds time and size. Safe for use by several threads.
 */
public final class Fetcher implements AutoCloseable {

  private static final int MAX_HEADERS = 64 << 10;
  private static final int IDLE_CONNECTIONS = 64;
  private static final Duration MAX_CONNECT = Duration.ofSeconds(15);

  private final OkHttpClient client;
  private final NetworkGuard guard;
  private final Names names = new Names(Dns.SYSTEM);
  private final String userAgent;
  private final boolean plainHttp;
  /** Those under way; the client itself forgets a call before its body was read. */
  private final Set<Call> calls = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  /**
   * Opens no connection yet.
   *
   * @param rules what may be connected to
   * @param userAgent who we are, with a contact
   * @param timeout how long one request may take in all
   * @param plainHttp whether https addresses are asked for over http
   */
  public Fetcher(NetworkRules rules, String userAgent, Duration timeout, boolean plainHttp) {
    this.guard = new NetworkGuard(rules);
    this.userAgent = userAgent.replaceAll("[^\\x20-\\x7e]", "?");
    this.plainHttp = plainHttp;
    Duration connect = timeout.compareTo(MAX_CONNECT) < 0 ? timeout : MAX_CONNECT;
    this.client = new OkHttpClient.Builder()
        .followRedirects(false)
        .followSslRedirects(false)
        .socketFactory(new GuardedSockets(guard))
        .dns(names)
        .proxy(rules.proxy().map(Fetcher::proxy).orElse(Proxy.NO_PROXY))
        .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 30, TimeUnit.SECONDS))
        .connectTimeout(connect)
        .readTimeout(timeout)
        .callTimeout(timeout)
        .build();
  }

  /**
   * Asks once; a server's misbehaviour is an outcome, never an exception.
   *
   * @param share is charged for the body; to be kept open as long as that is held
   */
  public Outcome fetch(FetchRequest request, BodyMemory.Share share) {
    WebUrl url = asked(request.url());
    HttpUrl httpUrl = HttpUrl.parse(url.text());
    if (httpUrl == null) {
      return new Outcome.Refused("no request can be made for " + url);
    }
    Optional<String> refusal = guard.refusal(url);
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    Call call = client.newCall(request(request, httpUrl));
    calls.add(call);
    if (stopped) {
      call.cancel();
    }
    try (okhttp3.Response answer = call.execute()) {
      return outcome(request, url, answer, share);
    } catch (IOException e) {
      return stopped
          ? new Outcome.Failed(Failure.STOPPED, "the crawl was stopped")
          : Failures.outcome(url, e);
    } finally {
      calls.remove(call);
    }
  }

  /** Breaks off the requests under way: they end as failed by {@link Failure#STOPPED}. */
  public void stop() {
    stopped = true;
    names.stop();
    calls.forEach(Call::cancel);
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
    names.close();
  }

  private WebUrl asked(WebUrl url) {
    return plainHttp ? url.withScheme("http") : url;
  }

  private static Proxy proxy(ProxyAddress proxy) {
    return new Proxy(Proxy.Type.HTTP,
        InetSocketAddress.createUnresolved(proxy.host(), proxy.port()));
  }

  private Request request(FetchRequest request, HttpUrl url) {
    Request.Builder builder = new Request.Builder()
        .url(url)
        .header("User-Agent", userAgent)
        .header("Accept", request.purpose() == Purpose.ROBOTS ? "*/*" : ContentTypes.ACCEPT)
        // Our own field: the client would decompress otherwise, and the archive wants the original.
        .header("Accept-Encoding", "gzip");
    addIfClean(builder, "If-None-Match", request.etag());
    addIfClean(builder, "If-Modified-Since", request.lastModified());
    return builder.build();
  }

  /** Validators come from servers: what cannot stand in a header is left out. */
  private static void addIfClean(Request.Builder builder, String name, @Nullable String value) {
    if (value != null && value.matches("[\\x20-\\x7e]{1,1000}")) {
      builder.header(name, value);
    }
  }

  private Outcome outcome(FetchRequest request, WebUrl url, okhttp3.Response answer,
      BodyMemory.Share share) throws IOException {
    int status = answer.code();
    if (answer.headers().byteCount() > MAX_HEADERS) {
      return new Outcome.Failed(Failure.TOO_LARGE, "the answer's headers are larger than 64 kB");
    }
    if (status == 304 && request.isConditional()) {
      return new Outcome.NotModified(response(url, answer, new byte[0]));
    }
    return switch (status) {
      case 200, 203 -> fetched(request, url, answer, share);
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
    Optional<WebUrl> target = location == null
        ? Optional.empty()
        : url.resolve(location).map(this::asked);
    if (target.isEmpty()) {
      return new Outcome.Refused("it redirects to no web address");
    }
    if (target.get().equals(url)) {
      return new Outcome.Failed(Failure.REDIRECT_LOOP, "it redirects to itself");
    }
    if (url.scheme().equals("https") && target.get().scheme().equals("http")) {
      return new Outcome.Refused("it redirects from https to http, to " + target.get());
    }
    return new Outcome.Redirect(answer.code(), target.get());
  }

  private static Outcome fetched(FetchRequest request, WebUrl url, okhttp3.Response answer,
      BodyMemory.Share share) throws IOException {
    boolean robots = request.purpose() == Purpose.ROBOTS;
    Response bodiless = response(url, answer, new byte[0]);
    String type = bodiless.contentType();
    if (!robots && !ContentTypes.isKept(type, url.path())) {
      return new Outcome.Skipped(answer.code(), type);
    }
    int limit = robots ? ContentTypes.MAX_ROBOTS : ContentTypes.limit(type, url.path());
    ResponseBody body = answer.body();
    if (!robots && (body.contentLength() > limit || isLarger(body, limit, share))) {
      return new Outcome.Failed(Failure.TOO_LARGE,
          "it is larger than " + (limit >> 20) + " MB");
    }
    BufferedSource source = body.source();
    source.request(limit);
    byte[] bytes = source.readByteArray(Math.min(limit, source.getBuffer().size()));
    return new Outcome.Fetched(response(url, answer, bytes));
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

  private static Response response(WebUrl url, okhttp3.Response answer, byte[] body) {
    List<Headers.Field> fields = new ArrayList<>();
    answer.headers()
        .forEach(
            field -> fields.add(new Headers.Field(field.getFirst(), field.getSecond())));
    // To the millisecond, as the store keeps it: revisit records name a response by its date.
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return new Response(url, now, answer.code(), new Headers(fields), body);
  }
}
