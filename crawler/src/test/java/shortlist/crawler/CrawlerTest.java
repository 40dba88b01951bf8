package shortlist.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.engagement.Relevance;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.workspace.Workspace;
import shortlist.crawler.fetch.NetworkRules;
import shortlist.crawler.fetch.ProxyAddress;
import shortlist.crawler.fetch.SecureServer;

/** Crawls of small servers that misbehave. */
class CrawlerTest {

  private static final NetworkRules LOCAL = new NetworkRules(true, Set.of(), Optional.empty());

  @TempDir
  private Path folder;
  private HttpServer server;
  private Workspace workspace;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, 404, ""));
    server.createContext("/blog/sitemap.xml", exchange -> answer(exchange, 404, ""));
    server.createContext("/new/sitemap.xml", exchange -> answer(exchange, 404, ""));
    server.start();
    workspace = Workspace.create(folder.resolve("workspace"), "");
  }

  @AfterEach
  void stop() {
    workspace.close();
    server.stop(0);
  }

  @Test
  void anOverloadedPageIsTriedAgainAfterTheTimeItAsksFor() {
    AtomicInteger requests = new AtomicInteger();
    server.createContext("/blog/", exchange -> {
      boolean first = requests.getAndIncrement() == 0;
      if (first) {
        exchange.getResponseHeaders().add("Retry-After", "1");
      }
      answer(exchange, first ? 429 : 200, "<p>text");
    });
    CrawlSummary summary = crawl("/blog/", LOCAL);
    assertThat(summary.fetched()).isEqualTo(1);
    assertThat(summary.failed()).isZero();
    assertThat(summary.seconds()).isGreaterThan(1);
  }

  @Test
  void aHostThatAsksForAnHourIsLeftUntilThen() {
    server.createContext("/blog/", exchange -> {
      exchange.getResponseHeaders().add("Retry-After", "99999999");
      answer(exchange, 503, "");
    });
    assertThat(crawl("/blog/", LOCAL).fetched()).isZero();
    assertThat(workspace.store().hosts().all()).singleElement()
        .satisfies(host -> assertThat(host.readyAt()).isBetween(
            Instant.now().plusSeconds(3_500), Instant.now().plusSeconds(3_600)));
    CrawlSummary again = crawl(LOCAL);
    assertThat(again.hosts()).singleElement()
        .satisfies(host -> assertThat(host.errors()).first().asString().contains("left alone"));
  }

  @Test
  void nothingIsFetchedWhileRobotsTxtCannotBeRead() {
    AtomicInteger pages = new AtomicInteger();
    server.createContext("/robots.txt", exchange -> {
      exchange.getResponseHeaders().add("Retry-After", "1000");
      answer(exchange, 500, "");
    });
    server.createContext("/blog/", exchange -> {
      pages.incrementAndGet();
      answer(exchange, 200, "<p>text");
    });
    CrawlSummary summary = crawl("/blog/", LOCAL);
    assertThat(pages).hasValue(0);
    assertThat(summary.hosts()).singleElement()
        .satisfies(host -> assertThat(host.errors()).first().asString().contains("robots.txt"));
  }

  @Test
  void aHostWhoseRobotsTxtStaysBrokenIsLeftAndReported() {
    AtomicInteger pages = new AtomicInteger();
    server.createContext("/robots.txt", exchange -> answer(exchange, 502, ""));
    server.createContext("/blog/", exchange -> {
      pages.incrementAndGet();
      answer(exchange, 200, "<p>text");
    });
    CrawlSummary summary = crawl("/blog/", LOCAL);
    assertThat(pages).hasValue(0);
    assertThat(summary.hosts()).singleElement()
        .satisfies(host -> assertThat(host.errors()).containsExactly(
            "robots.txt answers 502, so nothing is fetched",
            "is overloaded; its pages stay queued"));
    assertThat(workspace.store().frontier().countDue(Instant.now())).isEqualTo(1);
  }

  @Test
  void aHostWithoutATrustedCertificateIsUnreachableInPlainWords()
      throws IOException, InterruptedException, GeneralSecurityException {
    try (SecureServer secure = new SecureServer(folder,
        exchange -> answer(exchange, 200, "<p>text"))) {
      workspace.store().sources().add(secure.url(), null);
      CrawlSummary summary = crawl(LOCAL);
      assertThat(summary.failed()).isEqualTo(1);
      assertThat(summary.unreachable()).singleElement()
          .satisfies(host -> assertThat(host.errors()).containsExactly("no secure connection to"
              + " 127.0.0.1 (its certificate comes from nobody who is trusted)"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/robots.txt", "/blog/"})
  void stoppingBreaksOffAnAnswerThatDrips(String path) throws InterruptedException {
    CountDownLatch dripping = new CountDownLatch(1);
    server.createContext(path, exchange -> {
      exchange.getResponseHeaders().add("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream out = exchange.getResponseBody()) {
        while (true) {
          out.write('x');
          out.flush();
          dripping.countDown();
          Thread.sleep(50);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    workspace.store().sources().add(WebUrl.of(url("/blog/")), null);
    Crawler crawler = new Crawler(workspace, new CrawlOptions(Set.of(), 100, 100, 5,
        Optional.of(Duration.ZERO), Duration.ofHours(1), Optional.empty(), false, false, LOCAL),
        Relevance.UNKNOWN, CrawlListener.SILENT);
    Thread crawl = Thread.ofPlatform().start(crawler::run);
    dripping.await();
    crawler.stop();
    assertThat(crawl.join(Duration.ofSeconds(5))).isTrue();
    assertThat(workspace.store().frontier().countDue(Instant.now())).isEqualTo(1);
  }

  @Test
  void aRedirectToAPrivateAddressIsNotFollowed() {
    server.createContext("/blog/", exchange -> {
      exchange.getResponseHeaders().add("Location", "http://10.0.0.1/secret");
      answer(exchange, 302, "");
    });
    NetworkRules guarded = new NetworkRules(false, Set.of("127.0.0.1"), Optional.empty());
    CrawlSummary summary = crawl("/blog/", guarded);
    assertThat(summary.hosts()).filteredOn(host -> host.host().equals("10.0.0.1"))
        .singleElement()
        .satisfies(
            host -> assertThat(host.errors()).first().asString().contains("blocked address"));
    assertThat(summary.hasFailures()).isTrue();
  }

  @Test
  void aHostThatNeverAnswersIsUnreachableAndStaysQueued() {
    workspace.store().sources().add(WebUrl.of(url("/")), null);
    server.stop(0);
    CrawlSummary summary = crawl(LOCAL);
    assertThat(summary.nothingReached()).isTrue();
    assertThat(workspace.store().hosts().due(List.of(1L), Instant.now())).hasSize(1);
  }

  @Test
  void aSiteThatMovedIsCrawledWhereItIsNow() {
    server.createContext("/old", exchange -> {
      exchange.getResponseHeaders().add("Location", "/new/");
      answer(exchange, 301, "");
    });
    server.createContext("/new/", exchange -> answer(exchange, 200, "<a href=post>a post</a>"));
    assertThat(crawl("/old/", LOCAL).fetched()).isEqualTo(2);
  }

  @Test
  void aContactIsNeededBeyondThisMachine() {
    workspace.store().sources().add(WebUrl.of("http://blog.example.org/"), null);
    NetworkRules proxied = new NetworkRules(false, Set.of(),
        ProxyAddress.parse("http://localhost:3128"));
    assertThat(new Crawler(workspace, options(proxied), Relevance.UNKNOWN, CrawlListener.SILENT)
        .lacksContact())
        .isFalse();
    Crawler crawler = new Crawler(workspace, options(LOCAL), Relevance.UNKNOWN,
        CrawlListener.SILENT);
    assertThat(crawler.lacksContact()).isTrue();
    assertThatThrownBy(crawler::run).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/blog/", "/blog/check"})
  void aSiteThatAnswersNobodyWithoutItsCookieIsCrawled(String setter) {
    server.createContext("/blog/", exchange -> {
      String path = exchange.getRequestURI().getPath();
      String cookie = exchange.getRequestHeaders().getFirst("Cookie");
      if (path.equals(setter)) {
        exchange.getResponseHeaders().add("Set-Cookie", "seen=1; Path=/");
      }
      exchange.getResponseHeaders().add("Location", path.equals(setter) ? "/blog/" : setter);
      answer(exchange, cookie == null ? 302 : 200,
          "<p>text <a href=/blog/2026/a-post-about-drift>a post about drift</a>");
    });
    CrawlSummary summary = crawl("/blog/", LOCAL);
    assertThat(summary.fetched()).isEqualTo(2);
    assertThat(summary.failed()).isZero();
  }

  @Test
  void aSiteThatRedirectsToItselfWhateverItGetsIsGivenUp() {
    AtomicInteger requests = new AtomicInteger();
    server.createContext("/blog/", exchange -> {
      exchange.getResponseHeaders().add("Set-Cookie", "n=" + requests.incrementAndGet());
      exchange.getResponseHeaders().add("Location", "/blog/");
      answer(exchange, 302, "");
    });
    CrawlSummary summary = crawl("/blog/", LOCAL);
    assertThat(summary.failed()).isEqualTo(1);
    assertThat(requests).hasValueLessThan(6);
  }

  private CrawlSummary crawl(String start, NetworkRules network) {
    workspace.store().sources().add(WebUrl.of(url(start)), null);
    return crawl(network);
  }

  private CrawlSummary crawl(NetworkRules network) {
    return new Crawler(workspace, options(network), Relevance.UNKNOWN, CrawlListener.SILENT).run();
  }

  private static CrawlOptions options(NetworkRules network) {
    return new CrawlOptions(Set.of(), 100, 100, 5, Optional.of(Duration.ZERO),
        Duration.ofSeconds(5), Optional.empty(), false, false, network);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
