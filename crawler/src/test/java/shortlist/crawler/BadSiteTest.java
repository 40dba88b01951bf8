package shortlist.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.engagement.Relevance;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Pages.Stored;
import shortlist.corpus.workspace.Workspace;
import shortlist.crawler.fetch.NetworkRules;

/** Whole crawls of sites that behave badly. */
class BadSiteTest {

  private static final NetworkRules LOCAL = new NetworkRules(true, Set.of(), Optional.empty());

  @TempDir
  private Path folder;
  private HttpServer server;
  private Workspace workspace;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, 404, ""));
    server.start();
    workspace = Workspace.create(folder.resolve("workspace"), "");
  }

  @AfterEach
  void stop() {
    workspace.close();
    server.stop(0);
  }

  @Test
  void aCircleOfRedirectsEnds() {
    redirect("/a/", "/b/");
    redirect("/b/", "/c/");
    redirect("/c/", "/a/");
    CrawlSummary summary = crawl("/a/");
    assertThat(errors(summary)).containsExactly("it redirects in a circle");
    assertThat(summary.redirected()).isEqualTo(2);
  }

  @Test
  void aLongChainOfRedirectsEnds() {
    List<String> asked = new ArrayList<>();
    server.createContext("/chain/", exchange -> {
      String path = exchange.getRequestURI().getPath();
      asked.add(path);
      int step = Integer.parseInt(path.substring("/chain/".length()));
      exchange.getResponseHeaders().add("Location", "/chain/" + (step + 1));
      answer(exchange, 302, "");
    });
    assertThat(errors(crawl("/chain/0"))).containsExactly("it redirects more than 5 times");
    assertThat(asked).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void aFloodOfCookiesIsRefusedAndNoneIsSentBack() {
    List<String> cookies = new ArrayList<>();
    HttpHandler flooding = exchange -> {
      cookies.addAll(exchange.getRequestHeaders().getOrDefault("Cookie", List.of()));
      int flood = exchange.getRequestURI().getPath().endsWith("many") ? 2_000 : 20;
      for (int i = 0; i < flood; i++) {
        exchange.getResponseHeaders().add("Set-Cookie", "name" + i + "=" + "x".repeat(40));
      }
      answer(exchange, 200, "<a href=some>some</a><a href=many>many</a>");
    };
    List.of("/blog/", "/blog/some", "/blog/many").forEach(path -> serve(path, flooding));
    CrawlSummary summary = crawl("/blog/");
    assertThat(summary.fetched()).isEqualTo(2);
    assertThat(errors(summary)).containsExactly("the answer's headers are larger than 64 kB");
    assertThat(cookies).isEmpty();
  }

  @Test
  void whatWasArchivedStaysWhenALaterAnswerBreaksOff() throws IOException {
    AtomicBoolean broken = new AtomicBoolean();
    serve("/blog/", exchange -> {
      if (broken.get()) {
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write('x');
        exchange.close();
      } else {
        answer(exchange, 200, "<a href=more>the old text");
      }
    });
    assertThat(crawl("/blog/").fetched()).isEqualTo(1);
    broken.set(true);
    assertThat(crawl().failed()).isEqualTo(1);
    assertThat(archived()).isEqualTo("<a href=more>the old text");
  }

  private String archived() throws IOException {
    Stored page = workspace.store().pages().stored(0, 1).getFirst();
    return new String(workspace.archive().read(page.location()).content(1_000),
        StandardCharsets.UTF_8);
  }

  private static List<String> errors(CrawlSummary summary) {
    return summary.hosts().stream().flatMap(host -> host.errors().stream()).toList();
  }

  private CrawlSummary crawl(String start) {
    workspace.store().sources().add(WebUrl.of(url(start)), null);
    return crawl();
  }

  private CrawlSummary crawl() {
    CrawlOptions options = new CrawlOptions(Set.of(), 100, 100, 5, Optional.of(Duration.ZERO),
        Duration.ofSeconds(5), Optional.empty(), false, false, LOCAL);
    return new Crawler(workspace, options, Relevance.UNKNOWN, CrawlListener.SILENT).run();
  }

  /** Answers for this path and none below it. */
  private void serve(String path, HttpHandler handler) {
    server.createContext(path, exchange -> {
      if (exchange.getRequestURI().getPath().equals(path)) {
        handler.handle(exchange);
      } else {
        answer(exchange, 404, "");
      }
    });
  }

  private void redirect(String path, String target) {
    server.createContext(path, exchange -> {
      exchange.getResponseHeaders().add("Location", target);
      answer(exchange, 301, "");
    });
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
