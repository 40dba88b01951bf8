package shortlist.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.source.Rules;
import shortlist.corpus.source.Source;
import shortlist.corpus.workspace.MixRules;
import shortlist.corpus.workspace.Newsletter;
import shortlist.corpus.workspace.Secrets;
import shortlist.corpus.workspace.Settings;
import shortlist.crawler.LinkState.Life;
import shortlist.crawler.fetch.NetworkRules;

/** Asks a small server whether its pages are there. */
class LinkCheckTest {

  private static final NetworkRules LOCAL = new NetworkRules(true, Set.of(), Optional.empty());

  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource({"/200, ALIVE, works", "/film, ALIVE, works", "/404, GONE, answers 404 (not found)",
      "/410, GONE, answers 410", "/403, CLOSED, answers 403", "/402, CLOSED, answers 402",
      "/500, SILENT, answers 500", "/moved, MOVED, has moved to",
      "/away, ALIVE, 'works, and leads'",
      "/circle, SILENT, redirects in a circle", "/headless, ALIVE, works",
      "/secret, NOT_ASKED, robots.txt"})
  void theStateOfALinkIsSaidInWords(String path, Life life, String words) {
    LinkState state = ask(LOCAL, at(path)).getFirst();

    assertThat(state.life()).isEqualTo(life);
    assertThat(state.words()).contains(words);
  }

  @Test
  void aHeadIsAskedForFirstAndAPageOnlyWhereThatSaysNo() {
    ask(LOCAL, at("/200"), at("/404"));

    assertThat(requests).containsExactly("GET /robots.txt", "HEAD /200", "HEAD /404", "GET /404");
  }

  @Test
  void addressesOfThisMachineAreNotAskedUnlessTheyAreSources() {
    assertThat(ask(NetworkRules.PUBLIC, at("/200")).getFirst().life()).isEqualTo(Life.NOT_ASKED);
    assertThat(requests).isEmpty();

    Source source = new Source(1, at("/"), "here", Instant.EPOCH, Rules.NONE, false);
    CrawlOptions options = LinkCheck.options(List.of(source));
    assertThat(ask(options, at("/200")).getFirst().life()).isEqualTo(Life.ALIVE);
    assertThat(ask(options, WebUrl.of("http://127.0.0.1:" + server.getAddress().getPort() + "/200"))
        .getFirst()
        .life()).isEqualTo(Life.NOT_ASKED);
  }

  @Test
  void theWebIsNotAskedWithoutAContact() {
    LinkState state = ask(LOCAL, WebUrl.of("https://example.org/")).getFirst();

    assertThat(state.life()).isEqualTo(Life.NOT_ASKED);
    assertThat(state.words()).contains("no contact");
  }

  @Test
  void aServerThatIsNotThereIsSilent() {
    WebUrl link = at("/200");
    server.stop(0);

    assertThat(ask(LOCAL, link).getFirst().life()).isEqualTo(Life.SILENT);
  }

  private static List<LinkState> ask(NetworkRules network, WebUrl... urls) {
    return ask(CrawlOptions.DEFAULT.asking(network, Duration.ofSeconds(5), false), urls);
  }

  private static List<LinkState> ask(CrawlOptions options, WebUrl... urls) {
    Settings settings = new Settings("", "en", Duration.ZERO, Optional.empty(), false,
        MixRules.DEFAULT, Newsletter.UNNAMED);
    List<LinkState> told = Collections.synchronizedList(new ArrayList<>());
    List<LinkState> states = new LinkCheck(settings, Secrets.NONE, options).ask(List.of(urls),
        told::add);
    assertThat(told).containsExactlyInAnyOrderElementsOf(states);
    return states;
  }

  private WebUrl at(String path) {
    return WebUrl.of("http://localhost:" + server.getAddress().getPort() + path);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requests.add(exchange.getRequestMethod() + " " + path);
    Map<String, String> leads = Map.of("/moved", "/200", "/away", "/200", "/circle", "/circle2",
        "/circle2", "/circle");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    int status = switch (path) {
      case "/moved" -> 301;
      case "/away", "/circle", "/circle2" -> 302;
      case "/film" -> 200;
      case "/headless" -> head ? 405 : 200;
      case "/robots.txt" -> 200;
      default -> Integer.parseInt(path.substring(1), 10);
    };
    exchange.getResponseHeaders()
        .add("Content-Type", path.equals("/film")
            ? "video/mp4"
            : "text/plain");
    if (leads.containsKey(path)) {
      exchange.getResponseHeaders().add("Location", leads.get(path));
    }
    byte[] body = path.equals("/robots.txt")
        ? "User-agent: *\nDisallow: /secret\n".getBytes(StandardCharsets.UTF_8)
        : "text".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
