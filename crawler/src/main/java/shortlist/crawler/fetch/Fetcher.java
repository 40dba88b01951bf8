package shortlist.crawler.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.link.WebUrl;

/**
 * Asks servers for pages, by HTTP/2 where they speak it. Follows no redirects, leaves bodies
 * compressed, bounds time and size, and keeps no cookies but those of sites that answer nobody
 * without. Safe for use by several threads.
 */
public final class Fetcher implements AutoCloseable {

  private static final int IDLE_CONNECTIONS = 256;

  private final OkHttpClient client;
  private final NetworkGuard guard;
  private final Names names = new Names(Dns.SYSTEM);
  private final Timeouts timeouts;
  private final Requests requests;
  private final Answers answers;
  /** Those under way; the client itself forgets a call before its body was read. */
  private final Set<Call> calls = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  /** Opens no connection yet. */
  public Fetcher(FetcherSettings settings) {
    NetworkRules rules = settings.network();
    Cookies cookies = new Cookies();
    this.guard = new NetworkGuard(rules);
    this.timeouts = Timeouts.within(settings.timeout());
    this.requests = new Requests(settings.userAgent(), settings.secrets(), cookies, rules);
    this.answers = new Answers(cookies, settings.plainHttp(), settings.allowDowngrade());
    this.client = new OkHttpClient.Builder()
        .followRedirects(false)
        .followSslRedirects(false)
        .socketFactory(new GuardedSockets(guard))
        .dns(names)
        .proxy(rules.proxy().map(Fetcher::proxy).orElse(Proxy.NO_PROXY))
        .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 30, TimeUnit.SECONDS))
        .connectTimeout(timeouts.connect())
        .readTimeout(timeouts.silence())
        .callTimeout(timeouts.whole())
        .build();
  }

  /**
   * Asks once; a server's misbehaviour is an outcome, never an exception.
   *
   * @param share is charged for the body; to be kept open as long as that is held
   */
  public Outcome fetch(FetchRequest request, BodyMemory.Share share) {
    WebUrl url = answers.asked(request.url());
    HttpUrl httpUrl = HttpUrl.parse(url.text());
    if (httpUrl == null) {
      return new Outcome.Refused("no request can be made for " + url);
    }
    Optional<String> refusal = guard.refusal(url);
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    Headers open = requests.open(request);
    Call call = client.newCall(requests.request(request, url, httpUrl, open));
    calls.add(call);
    if (stopped) {
      call.cancel();
    }
    boolean begun = false;
    try (okhttp3.Response answer = call.execute()) {
      begun = true;
      return answers.outcome(request, url, open, answer, share);
    } catch (IOException e) {
      return stopped
          ? new Outcome.Failed(Failure.STOPPED, "the crawl was stopped")
          : Failures.outcome(url, e, timeouts, begun);
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

  private static Proxy proxy(ProxyAddress proxy) {
    return new Proxy(Proxy.Type.HTTP,
        InetSocketAddress.createUnresolved(proxy.host(), proxy.port()));
  }
}
