package shortlist.crawler.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.Dns;

/**
 * Looks names up, and remembers for some minutes what was found and for half a minute that nothing
 * was. Those that mean this machine, {@code localhost} and all below it, are loopback whatever a
 * name server says (RFC 6761 section 6.3).
 *
 * <p>A look-up in the system's name service can neither be interrupted nor does it let go of the
 * thread that carries a virtual one; so it has a platform thread to itself, and whoever asked can
 * leave it waiting.
 */
final class Names implements Dns, AutoCloseable {

  private static final int LOOK_UPS_AT_ONCE = 16;
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int MOST_NAMES = 10_000;
  private static final Duration FOUND = Duration.ofMinutes(5);
  private static final Duration UNKNOWN = Duration.ofSeconds(30);

  private final Dns system;
  private final ExecutorService threads = Executors.newFixedThreadPool(LOOK_UPS_AT_ONCE,
      Thread.ofPlatform().daemon().name("names-", 0).factory());
  private final CompletableFuture<List<InetAddress>> stop = new CompletableFuture<>();
  /** No addresses for a name that has none. */
  private final Cache<String, List<InetAddress>> known;

  Names(Dns system) {
    this(system, Ticker.systemTicker());
  }

  Names(Dns system, Ticker ticker) {
    this.system = system;
    this.known = Caffeine.newBuilder()
        .maximumSize(MOST_NAMES)
        .expireAfter(Expiry.creating((String host, List<InetAddress> addresses) -> addresses
            .isEmpty() ? UNKNOWN : FOUND))
        .ticker(ticker)
        .executor(Runnable::run)
        .build();
  }

  static boolean isLocal(String host) {
    return host.equals("localhost") || host.endsWith(".localhost");
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    if (isLocal(host)) {
      return List.of(InetAddress.getByAddress(host, new byte[]{127, 0, 0, 1}));
    }
    List<InetAddress> addresses = known.getIfPresent(host);
    if (addresses == null || stop.isDone()) {
      addresses = found(host);
    }
    if (addresses.isEmpty()) {
      throw new UnknownHostException(host);
    }
    return addresses;
  }

  private List<InetAddress> found(String host) throws UnknownHostException {
    CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
    if (!stop.isDone()) {
      threads.execute(() -> answer.completeAsync(() -> ask(host), Runnable::run));
    }
    try {
      // The client's limits of time do not reach a look-up.
      return answer.orTimeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
          .applyToEither(stop, addresses -> addresses)
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof UnknownHostException unknown
          ? unknown
          : new UnknownHostException(host + " (" + e.getCause() + ")");
    }
  }

  /** Ends the look-ups under way and those to come as if there were no such names. */
  void stop() {
    stop.completeExceptionally(new UnknownHostException("the crawl was stopped"));
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private List<InetAddress> ask(String host) {
    List<InetAddress> addresses;
    try {
      addresses = system.lookup(host);
    } catch (UnknownHostException unknown) {
      addresses = List.of();
    }
    known.put(host, addresses);
    return addresses;
  }
}
