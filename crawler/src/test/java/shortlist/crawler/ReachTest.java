package shortlist.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.engagement.Relevance;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.FetchOutcome;
import shortlist.corpus.workspace.Workspace;
import shortlist.crawler.fetch.NetworkRules;
import shortlist.crawler.fetch.ProxyAddress;

/** Which pages of sites a crawl finds; a proxy on loopback has the sites. */
class ReachTest {

  @TempDir
  private Path folder;
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final Set<String> hostsAsked = ConcurrentHashMap.newKeySet();
  private HttpServer proxy;
  private Workspace workspace;

  @BeforeEach
  void start() throws IOException {
    proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.createContext("/", this::answer);
    proxy.start();
    workspace = Workspace.create(folder.resolve("workspace"), "");
  }

  @AfterEach
  void stop() {
    workspace.close();
    proxy.stop(0);
  }

  @Test
  void linksToAnotherNameOfTheSiteAreFollowedUnderItsOwn() {
    pages.put("http://someone.com/", "<a href='https://someone.github.io/posts/drift/'>drift</a>"
        + "<a href='https://other.github.io/'>a friend</a>"
        + "<a href='https://www.elsewhere.com/'>elsewhere</a>");
    pages.put("http://someone.com/posts/drift/", "<p>about drift");
    assertThat(crawl("http://someone.com/"))
        .containsExactlyInAnyOrder("http://someone.com/", "http://someone.com/posts/drift/");
    assertThat(hostsAsked).containsExactly("someone.com");
  }

  @Test
  void theSitemapOfASiteInAFolderIsFound() {
    pages.put("http://team.github.io/handbook/", "<p>welcome");
    pages.put("http://team.github.io/handbook/sitemap.xml", "<urlset><url><loc>"
        + "http://team.github.io/handbook/testing/</loc></url><url><loc>"
        + "http://team.github.io/other/</loc></url></urlset>");
    pages.put("http://team.github.io/handbook/testing/", "<p>testing");
    pages.put("http://team.github.io/other/", "<p>another project");
    assertThat(crawl("http://team.github.io/handbook/")).containsExactlyInAnyOrder(
        "http://team.github.io/handbook/", "http://team.github.io/handbook/sitemap.xml",
        "http://team.github.io/handbook/testing/");
  }

  @Test
  void theTextOfAPaperIsFetchedFromAnotherFolderOfItsHost() {
    pages.put("http://journal.com/articles/", "<a href=7>On Airships</a>");
    pages.put("http://journal.com/articles/7",
        "<meta name=citation_pdf_url content='http://journal.com/files/7.pdf'>"
            + "<a href=/files/8.pdf>another</a>");
    pages.put("http://journal.com/files/7.pdf", "text");
    pages.put("http://journal.com/files/8.pdf", "text");
    pages.put("http://arxiv.org/abs/2101.00007", "<p>An abstract");
    pages.put("http://arxiv.org/pdf/2101.00007", "text");
    assertThat(crawl("http://journal.com/articles/")).containsExactlyInAnyOrder(
        "http://journal.com/articles/", "http://journal.com/articles/7",
        "http://journal.com/files/7.pdf");
    assertThat(crawl("http://arxiv.org/abs/2101.00007"))
        .contains("http://arxiv.org/pdf/2101.00007");
  }

  @Test
  void aLongArchiveIsReadToItsEnd() {
    pages.put("http://example.com/", "<a href=/posts/1/>all posts</a>");
    for (int page = 1; page <= 30; page++) {
      pages.put("http://example.com/posts/" + page + "/",
          "<a href=/on-topic-" + page + "x>a post</a><a href=/posts/" + (page + 1) + ">older</a>");
      pages.put("http://example.com/posts/" + page,
          pages.get("http://example.com/posts/" + page + "/"));
      pages.put("http://example.com/on-topic-" + page + "x", "<p>text");
    }
    assertThat(crawl("http://example.com/")).contains("http://example.com/on-topic-30x");
  }

  private Set<String> crawl(String source) {
    workspace.store().sources().add(WebUrl.of(source), null);
    CrawlOptions options = new CrawlOptions(Set.of(), 1_000, 1_000, 5, Optional.of(Duration.ZERO),
        Duration.ofSeconds(10), Optional.empty(), false, true, new NetworkRules(false, Set.of(),
            ProxyAddress.parse("http://127.0.0.1:" + proxy.getAddress().getPort())));
    new Crawler(workspace, options, Relevance.UNKNOWN, CrawlListener.SILENT).run();
    Set<String> fetched = new HashSet<>();
    workspace.store().pages().forEach(page -> {
      if (page.outcome() == FetchOutcome.FETCHED) {
        fetched.add(page.url().withScheme("http").text());
      }
    });
    return fetched;
  }

  private void answer(HttpExchange exchange) throws IOException {
    URI asked = exchange.getRequestURI();
    hostsAsked.add(asked.getHost());
    String body = pages.get(asked.toString());
    byte[] bytes = (body == null ? "none" : body).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html");
    exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
