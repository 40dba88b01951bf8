package shortlist.bench.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the libraries alone can do: fetches, parses, takes text and links, and forgets. It knows no
 * robots.txt, no delay and no disk, and keeps its frontier in memory: the limit that a crawler on
 * the same libraries is compared with.
 */
final class LimitLoop {

  private static final int REQUESTS_AT_ONCE = 64;

  private final OkHttpClient client = new OkHttpClient.Builder()
      .connectionPool(new ConnectionPool(REQUESTS_AT_ONCE, 1, TimeUnit.MINUTES))
      .callTimeout(Duration.ofSeconds(30))
      .build();
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final Semaphore requests = new Semaphore(REQUESTS_AT_ONCE);
  private final Semaphore parsers = new Semaphore(2 * Runtime.getRuntime().availableProcessors());
  private final AtomicLong pending = new AtomicLong(1);
  private final AtomicLong characters = new AtomicLong();
  private final CountDownLatch done = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final String scope;

  private LimitLoop(int port) {
    scope = ":" + port + "/";
  }

  /** Crawls from the addresses in a file, on one port. */
  public static void main(String[] args) throws IOException, InterruptedException {
    LimitLoop loop = new LimitLoop(Integer.parseInt(args[1]));
    Files.readAllLines(Path.of(args[0])).forEach(loop::submit);
    loop.finished();
    loop.done.await();
    System.out.println(loop.seen.size() + " addresses, " + loop.characters + " characters");
    System.exit(0);
  }

  private void submit(String address) {
    if (seen.add(address)) {
      pending.incrementAndGet();
      threads.execute(() -> visit(address));
    }
  }

  private void visit(String address) {
    try {
      parse(address, fetch(address)).forEach(this::submit);
    } catch (IOException | InterruptedException e) {
      System.err.println(address + ": " + e);
    } finally {
      finished();
    }
  }

  private void finished() {
    if (pending.decrementAndGet() == 0) {
      done.countDown();
    }
  }

  private byte[] fetch(String address) throws IOException, InterruptedException {
    requests.acquire();
    Request request = new Request.Builder().url(address).build();
    try (Response response = client.newCall(request).execute()) {
      return response.body().bytes();
    } finally {
      requests.release();
    }
  }

  private List<String> parse(String address, byte[] body) throws IOException, InterruptedException {
    parsers.acquire();
    try {
      Document page = Jsoup.parse(new ByteArrayInputStream(body), null, address);
      characters.addAndGet(page.text().length());
      List<String> links = new ArrayList<>();
      for (Element anchor : page.select("a[href]")) {
        String link = anchor.absUrl("href");
        int fragment = link.indexOf('#');
        if (link.contains(scope)) {
          links.add(fragment < 0 ? link : link.substring(0, fragment));
        }
      }
      return links;
    } finally {
      parsers.release();
    }
  }
}
