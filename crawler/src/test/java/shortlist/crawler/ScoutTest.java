package shortlist.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.engagement.Relevance;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.source.Rules;
import shortlist.corpus.source.Scope;
import shortlist.corpus.source.UrlPattern;
import shortlist.corpus.store.PageRole;
import shortlist.corpus.workspace.MixRules;
import shortlist.corpus.workspace.Newsletter;
import shortlist.corpus.workspace.Secrets;
import shortlist.corpus.workspace.Settings;
import shortlist.crawler.ScoutReport.Clue;
import shortlist.crawler.ScoutReport.Entry;
import shortlist.crawler.fetch.NetworkRules;
import shortlist.crawler.fetch.ProxyAddress;

/** Looks at small servers. */
class ScoutTest {

  private static final NetworkRules LOCAL = new NetworkRules(true, Set.of(), Optional.empty());
  private static final String FEED = """
    <rss version="2.0"><channel><title>Posts</title>
    <item><title>Old</title><link>/blog/old</link>
      <pubDate>Mon, 06 Jan 2025 08:00:00 GMT</pubDate></item>
    <item><title>New</title><link>/blog/new</link>
      <pubDate>Tue, 07 Jan 2025 08:00:00 GMT</pubDate><extra/></item>
    </channel></rss>""";
  private static final String SITEMAP = """
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <url><loc>/blog/mapped</loc><lastmod>2025-02-01</lastmod></url></urlset>""";

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<WebUrl> told = new ArrayList<>();
  private HttpServer server;

  private record Answer(int status, String type, String body, Map<String, String> headers) {}

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

  @Test
  void feedsAndSitemapsAreNamedWithTheirClueAndWhatIsInThem() {
    robots(
        "User-agent: *\nDisallow: /blog/secret\nSitemap: /maps/all.xml\nSitemap: /blog/all.xml\n");
    page("/blog/", """
      <head><link rel=alternate type=application/rss+xml href=/blog/announced.xml></head>
      <a href=/blog/linked.rss>feed</a> <a href=/blog/a-page>A page</a>""");
    feed("/blog/announced.xml", "");
    feed("/blog/linked.rss", "<enclosure url='/sound.mp3' type='audio/mpeg' length='1'/>");
    put("/blog/all.xml", 200, "application/xml", SITEMAP);

    ScoutReport report = look("/blog/");

    assertThat(report.found().words()).isEqualTo("a page with 3 links");
    assertThat(report.permission().words()).isEqualTo("permits it");
    assertThat(report.scopes()).containsExactly(new Scope(authority(), "/blog/"));
    assertThat(report.entries())
        .extracting(entry -> entry.url().path(), Entry::role, Entry::clue, ScoutTest::words)
        .containsExactly(
            tuple("/blog/announced.xml", PageRole.FEED, Clue.ANNOUNCED,
                "a feed of 2 items, the newest of 2025-01-07"),
            tuple("/blog/linked.rss", PageRole.FEED, Clue.LINKED,
                "the feed of a podcast with 2 items, the newest of 2025-01-07"),
            tuple("/blog/all.xml", PageRole.SITEMAP, Clue.ROBOTS,
                "a sitemap of 1 address, the newest of 2025-02-01"));
    assertThat(report.taken()).extracting(link -> link.url().path())
        .containsExactlyInAnyOrder("/blog/new", "/blog/old", "/blog/mapped", "/blog/a-page");
    assertThat(report.taken()).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    assertThat(report.refused()).containsExactly(
        new ScoutReport.Refused(at("/maps/all.xml"), "a sitemap of something else"));
    assertThat(report.isUseful()).isTrue();
    assertThat(report.hasFailures()).isFalse();
    assertThat(requests).containsExactly("/robots.txt", "/blog/", "/blog/announced.xml",
        "/blog/linked.rss", "/blog/all.xml");
    assertThat(told).extracting(WebUrl::path).isEqualTo(requests);
  }

  @Test
  void aLinkIsRefusedForAReason() {
    robots("User-agent: *\nDisallow: /blog/secret\n");
    page("/blog/", """
      <a href=/blog/>self</a> <a href=/blog/secret>hidden</a> <a href=/about>elsewhere</a>
      <a href=/blog/tag/x>tag</a> <a href=/blog/a/a/a/a/b>endless</a>
      <a href=/blog/2019/05/old-post>old</a> <a href=/blog/2025/05/new-post>new</a>""");
    Rules rules = new Rules(List.of(), List.of(UrlPattern.of("/tag/")), null, List.of(), null,
        null, null, LocalDate.of(2024, 1, 1));

    ScoutReport report = scout(LOCAL).look(at("/blog/"), rules);

    assertThat(report.taken()).extracting(link -> link.url().path())
        .containsExactly("/blog/2025/05/new-post");
    assertThat(report.refused())
        .extracting(link -> link.url().path(), ScoutReport.Refused::reason)
        .containsExactly(tuple("/blog/", "the page itself"),
            tuple("/blog/secret", "robots.txt forbids it"),
            tuple("/about", "outside of the source's part of the web"),
            tuple("/blog/tag/x", "excluded by /tag/"),
            tuple("/blog/2019/05/old-post", "older than 2024-01-01"));
  }

  @Test
  void aFeedThatNobodyNamesIsLookedForWhereFeedsAre() {
    page("/", "<p>Nothing here.");
    put("/feed", 200, "text/html", "<p>No such page.");
    redirect("/rss.xml", "/posts.xml");
    feed("/posts.xml", "");

    ScoutReport report = look("/");

    assertThat(report.entries())
        .extracting(entry -> entry.url().path(), Entry::clue, ScoutTest::words)
        .containsExactly(tuple("/feed", Clue.CUSTOM, "not a feed: an HTML page"),
            tuple("/rss.xml", Clue.CUSTOM, "a feed of 2 items, the newest of 2025-01-07"),
            tuple("/sitemap.xml", Clue.CUSTOM, "it answers 404"));
    assertThat(report.taken()).hasSize(2);
  }

  @Test
  void theSourceMovesToWhereItsAddressLeads() {
    redirect("/old/", "/new/home");
    page("/new/home", "<a href=/new/home/post>post</a><a href=/elsewhere>no</a>");

    ScoutReport report = look("/old/");

    assertThat(report.redirects())
        .containsExactly(new ScoutReport.Redirect(301, at("/new/home")));
    assertThat(report.scopes()).containsExactly(new Scope(authority(), "/old/"),
        new Scope(authority(), "/new/home"));
    assertThat(report.taken()).extracting(link -> link.url().path())
        .containsExactly("/new/home/post");
  }

  @Test
  void aRedirectToAPrivateAddressIsShownAndNotFollowed() {
    WebUrl secret = WebUrl.of("http://127.0.0.1:" + server.getAddress().getPort() + "/secret");
    put("/", 302, "text/html", "", Map.of("Location", secret.text()));
    page("/secret", "<a href=/a>secret</a>");

    ScoutReport report = scout(
        new NetworkRules(false, Set.of("localhost"), Optional.empty())).look(at("/"), Rules.NONE);

    assertThat(report.redirects()).containsExactly(new ScoutReport.Redirect(302, secret));
    assertThat(report.found().kind()).isEqualTo(Sight.Kind.NOTHING);
    assertThat(report.permission().granted()).isFalse();
    assertThat(report.isUseful()).isFalse();
    assertThat(requests).containsExactly("/robots.txt", "/");
  }

  @Test
  void aLiteralPrivateAddressIsNotAskedAtAll() {
    ScoutReport report = scout(NetworkRules.PUBLIC).look(
        WebUrl.of("http://127.0.0.1:8080/"), Rules.NONE);
    assertThat(report.found().words()).contains("blocked address");
    assertThat(requests).isEmpty();
  }

  @Test
  void whatRobotsTxtForbidsIsNotAskedFor() {
    robots("User-agent: shortlist\nDisallow: /\nCrawl-delay: 7\n");
    ScoutReport report = look("/blog/");
    assertThat(report.permission()).isEqualTo(new ScoutReport.Permission(authority(), false,
        Duration.ofSeconds(7), "forbids it"));
    assertThat(report.found().words()).isEqualTo("robots.txt forbids it");
    assertThat(report.isUseful()).isFalse();
    assertThat(requests).containsExactly("/robots.txt");
  }

  @Test
  void withoutAReadableRobotsTxtNothingIsAskedFor() {
    put("/robots.txt", 503, "text/plain", "");
    ScoutReport report = look("/blog/");
    assertThat(report.permission().words())
        .isEqualTo("cannot be read, so nothing is fetched: the host answers 503");
    assertThat(report.nothingReached()).isFalse();
    assertThat(requests).containsExactly("/robots.txt");
  }

  @Test
  void aHostThatDoesNotAnswerIsUnreachable() {
    server.stop(0);
    ScoutReport report = look("/");
    assertThat(report.found().kind()).isEqualTo(Sight.Kind.UNREACHABLE);
    assertThat(report.nothingReached()).isTrue();
    assertThat(report.hasFailures()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    200 | application/pdf  | %PDF-1.7    | PDF     | a PDF                        | true
    200 | application/json | {"a":1}     | OTHER   | nothing that names links     | false
    200 | image/png        | x           | NOTHING | it is no page, feed          | false
    200 | text/xml         | <urlset/>   | SITEMAP | a sitemap of 0 addresses     | false
    200 | text/html        | <p>alone    | PAGE    | a page with 0 links          | false
    200 | text/html        | <meta name=robots content=noindex> | PAGE | a page with 0 links, which asks not to be shown | false
    404 | text/html        | <p>gone     | NOTHING | it answers 404               | false
    500 | text/html        | <p>broken   | NOTHING | the host answers 500         | false
    """)
  void whatIsNotWorthCrawlingIsSaidInWords(int status, String type, String body, Sight.Kind kind,
      String words, boolean useful) {
    put("/blog/thing", status, type, body);
    ScoutReport report = look("/blog/thing");
    assertThat(report.found().kind()).isEqualTo(kind);
    assertThat(report.found().words()).startsWith(words);
    assertThat(report.isUseful()).isEqualTo(useful);
    assertThat(report.nothingReached()).isFalse();
  }

  @Test
  void redirectsThatNeverEndAreGivenUp() {
    redirect("/a", "/b");
    redirect("/b", "/a");
    assertThat(look("/a").found().words()).isEqualTo("it redirects in a circle");
    for (int i = 0; i < 9; i++) {
      redirect("/" + i, "/" + (i + 1));
    }
    assertThat(look("/0").found().words()).isEqualTo("it redirects more than 5 times");
  }

  @Test
  void theFirstSitemapOfAnIndexIsReadAndTheOthersAreListed() {
    put("/sitemap.xml", 200, "application/xml", """
      <sitemapindex><sitemap><loc>/one.xml</loc></sitemap><sitemap><loc>/two.xml</loc></sitemap>
      </sitemapindex>""");
    put("/one.xml", 200, "application/xml", SITEMAP);

    ScoutReport report = look("/sitemap.xml");

    assertThat(report.found().words()).isEqualTo("an index of 2 sitemaps");
    assertThat(report.entries())
        .extracting(entry -> entry.url().path(), Entry::clue, ScoutTest::words)
        .containsExactly(
            tuple("/one.xml", Clue.LISTED, "a sitemap of 1 address, the newest of 2025-02-01"),
            tuple("/two.xml", Clue.LISTED, "not asked"));
    assertThat(report.taken()).singleElement()
        .satisfies(link -> assertThat(link.modified()).isEqualTo(Instant.parse(
            "2025-02-01T00:00:00Z")));
  }

  @Test
  void aHostIsAskedAFewThingsOnlyAndWithAPause() {
    StringBuilder head = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      head.append("<link rel=alternate type=application/rss+xml href=/f").append(i).append(">");
    }
    page("/", head.toString());
    Settings slow = new Settings("", "en", Duration.ofMillis(100), Optional.empty(), false,
        MixRules.DEFAULT,
        Newsletter.UNNAMED);
    Instant begun = Instant.now();

    ScoutReport report = new Scout(slow, Secrets.NONE, options(LOCAL), Relevance.UNKNOWN, told::add)
        .look(at("/"), Rules.NONE);

    assertThat(requests).containsExactly("/robots.txt", "/", "/f0", "/f1", "/sitemap.xml");
    assertThat(Duration.between(begun, Instant.now())).isGreaterThan(Duration.ofMillis(400));
    assertThat(report.refused()).hasSize(4)
        .allMatch(link -> link.reason().equals("more than 8 feeds on one page"));
  }

  @Test
  void aKnownSiteIsReadAtItsFeed() {
    ProxyAddress proxy = new ProxyAddress("localhost", server.getAddress().getPort());
    NetworkRules network = new NetworkRules(false, Set.of(), Optional.of(proxy));
    Scout scout = new Scout(instant(), Secrets.NONE,
        CrawlOptions.DEFAULT.asking(network, Duration.ofSeconds(5), true), Relevance.UNKNOWN,
        told::add);
    feed("/feed/@someone", "");

    ScoutReport report = scout.look(WebUrl.of("https://medium.com/@someone"), Rules.NONE);

    assertThat(report.better()).singleElement()
        .satisfies(start -> assertThat(start.url().path()).isEqualTo("/feed/@someone"));
    assertThat(report.found().kind()).isEqualTo(Sight.Kind.FEED);
    assertThat(report.taken()).hasSize(2);
  }

  @Test
  void thePublicWebIsNotAskedWithoutAContact() {
    Scout scout = scout(NetworkRules.PUBLIC);
    WebUrl address = WebUrl.of("https://example.org/");
    assertThat(scout.lacksContact(address)).isTrue();
    assertThat(scout.lacksContact(at("/"))).isFalse();
    assertThatThrownBy(() -> scout.look(address, Rules.NONE))
        .isInstanceOf(IllegalStateException.class);
  }

  private ScoutReport look(String path) {
    return scout(LOCAL).look(at(path), Rules.NONE);
  }

  private Scout scout(NetworkRules network) {
    return new Scout(instant(), Secrets.NONE, options(network), Relevance.UNKNOWN, told::add);
  }

  private static Settings instant() {
    return new Settings("", "en", Duration.ZERO, Optional.empty(), false, MixRules.DEFAULT,
        Newsletter.UNNAMED);
  }

  private static CrawlOptions options(NetworkRules network) {
    return CrawlOptions.DEFAULT.asking(network, Duration.ofSeconds(5), false);
  }

  private static String words(Entry entry) {
    return entry.found() == null ? "not asked" : entry.found().words();
  }

  private WebUrl at(String path) {
    return WebUrl.of("http://" + authority() + path);
  }

  private String authority() {
    return "localhost:" + server.getAddress().getPort();
  }

  private void robots(String text) {
    put("/robots.txt", 200, "text/plain", text);
  }

  private void page(String path, String html) {
    put(path, 200, "text/html", html);
  }

  private void feed(String path, String inItem) {
    put(path, 200, "application/rss+xml", FEED.replace("<extra/>", inItem));
  }

  private void redirect(String path, String target) {
    put(path, 301, "text/html", "", Map.of("Location", target));
  }

  private void put(String path, int status, String type, String body) {
    put(path, status, type, body, Map.of());
  }

  private void put(String path, int status, String type, String body,
      Map<String, String> headers) {
    answers.put(path, new Answer(status, type, body, headers));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requests.add(path);
    Answer answer = answers.getOrDefault(path, new Answer(404, "text/plain", "", Map.of()));
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", answer.type());
    answer.headers().forEach(exchange.getResponseHeaders()::add);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      if (body.length > 0) {
        out.write(body);
      }
    }
  }
}
