package shortlist.sampleweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SampleWebTest {
  private static final SampleWeb WEB = SampleWeb.start();
  private static final Client CLIENT = new Client();
  private static Map<URI, Map<URI, HttpResponse<byte[]>>> walks = Map.of();

  @BeforeAll
  static void walkEverySite() {
    walks = WEB.startAddresses()
        .stream()
        .collect(Collectors.toMap(Function.identity(), start -> Walk.from(CLIENT, start)));
  }

  @AfterAll
  static void close() {
    CLIENT.close();
    WEB.close();
  }

  static Stream<URI> starts() {
    return WEB.startAddresses().stream();
  }

  private static URI at(String host, String path) {
    return URI.create("http://" + host + ":" + WEB.port() + path);
  }

  private static Map<URI, HttpResponse<byte[]>> walk(URI page) {
    return walks.entrySet()
        .stream()
        .filter(walk -> walk.getKey().getHost().equals(page.getHost()))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  @Test
  void thereIsEnoughToReadAndAThirdIsNotWorthIt() {
    Library library = Library.open();
    long readable = library.articles().stream().filter(article -> article.words() >= 250).count();
    long poor = library.articles()
        .stream()
        .filter(article -> article.label() != Label.GOOD)
        .count();
    assertThat(WEB.startAddresses()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(readable).isGreaterThanOrEqualTo(60);
    assertThat((double) poor / library.articles().size()).isBetween(0.25, 0.45);
    assertThat(WEB.articles()).hasSameSizeAs(library.articles());
  }

  @ParameterizedTest
  @MethodSource("starts")
  void aSiteAnswersAtItsStartAddress(URI start) {
    assertThat(CLIENT.get(start).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("starts")
  void everyArticleIsFoundFromTheStartWithItsText(URI start) {
    List<Page> pages = WEB.articles()
        .stream()
        .filter(page -> page.address().getHost().equals(start.getHost()))
        .toList();
    assertThat(pages).isNotEmpty();
    for (Page page : pages) {
      assertThat(walk(start)).containsKey(page.address());
      HttpResponse<byte[]> response = Objects.requireNonNull(walk(start).get(page.address()));
      assertThat(response.statusCode()).as(page.address().toString()).isEqualTo(200);
      assertThat(Jsoup.parse(Walk.text(response)).text()).contains(page.title())
          .contains(page.paragraphs());
    }
  }

  @ParameterizedTest
  @MethodSource("starts")
  void aSiteHasOldLinksOfEverySort(URI start) {
    List<Integer> statuses = walk(start).values().stream().map(HttpResponse::statusCode).toList();
    assertThat(statuses).contains(200, 301, 302, 404, 410).doesNotContain(500);
  }

  @ParameterizedTest
  @MethodSource("starts")
  void aRedirectLoopLoopsAndAChainOfTwoStepsEndsAtAnArticle(URI start) {
    Set<String> ends = walk(start).entrySet()
        .stream()
        .filter(entry -> entry.getValue().statusCode() / 100 == 3)
        .map(entry -> follow(entry.getKey()))
        .collect(Collectors.toSet());
    assertThat(ends).contains("loop", "2 steps");
  }

  private static String follow(URI address) {
    Set<URI> passed = new HashSet<>();
    HttpResponse<byte[]> response = CLIENT.get(address);
    while (response.statusCode() / 100 == 3) {
      if (!passed.add(address)) {
        return "loop";
      }
      address = address.resolve(Client.header(response, "Location"));
      response = CLIENT.get(address);
    }
    assertThat(response.statusCode()).isEqualTo(200);
    return passed.size() + " steps";
  }

  @ParameterizedTest
  @MethodSource("starts")
  void anUnchangedResourceIsNotSentAgain(URI start) {
    HttpResponse<byte[]> first = CLIENT.get(start);
    String tag = Client.header(first, "ETag");
    String modified = Client.header(first, "Last-Modified");

    HttpResponse<byte[]> byTag = CLIENT.get(start, "If-None-Match", tag);
    assertThat(byTag.statusCode()).isEqualTo(304);
    assertThat(byTag.body()).isEmpty();
    assertThat(Client.header(byTag, "ETag")).isEqualTo(tag);
    assertThat(CLIENT.get(start, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "If-None-Match     | \"other\"",
      "If-Modified-Since | Sat, 01 Jan 2000 00:00:00 GMT",
      "If-Modified-Since | yesterday",
  })
  void aChangedResourceIsSent(String header, String value) {
    assertThat(CLIENT.get(WEB.startAddresses().getFirst(), header, value).statusCode())
        .isEqualTo(200);
  }

  @Test
  void theEntityTagCountsMoreThanTheDate() {
    URI start = WEB.startAddresses().getFirst();
    String modified = Client.header(CLIENT.get(start), "Last-Modified");
    HttpResponse<byte[]> response = CLIENT
        .get(start, "If-None-Match", "\"other\"", "If-Modified-Since", modified);
    assertThat(response.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "gzip             | gzip",
      "br, gzip;q=0.8   | gzip",
      "gzip, deflate    | gzip",
      "gzip;q=0         | ''",
      "identity         | ''",
  })
  void bodiesAreZippedForThoseWhoAsk(String accepted, String encoding) throws Exception {
    URI start = WEB.startAddresses().getFirst();
    HttpResponse<byte[]> response = CLIENT.get(start, "Accept-Encoding", accepted);
    assertThat(Client.header(response, "Content-Encoding")).isEqualTo(encoding);
    byte[] body = response.body();
    if (!encoding.isEmpty()) {
      try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
        body = in.readAllBytes();
      }
    }
    assertThat(body).isEqualTo(CLIENT.get(start).body());
    assertThat(
        CLIENT.get(start, "If-None-Match", Client.header(response, "ETag")).statusCode())
        .isEqualTo(304);
  }

  @Test
  void headGivesTheHeadersWithoutTheBody() {
    URI start = WEB.startAddresses().getFirst();
    HttpResponse<byte[]> head = CLIENT.send("HEAD", start);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(Client.header(head, "Content-Length"))
        .isEqualTo(String.valueOf(CLIENT.get(start).body().length));
  }

  @Test
  void theWebCannotBeWrittenTo() {
    HttpResponse<byte[]> response = CLIENT.send("POST", WEB.startAddresses().getFirst());
    assertThat(response.statusCode()).isEqualTo(405);
  }

  @Test
  void anUnknownHostIsAPlainSentence() {
    HttpResponse<byte[]> response = CLIENT.get(at("nowhere.localhost", "/"));
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(Walk.text(response)).isEqualTo("There is no site of that name here.\n");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "engineering.ferrywell.localhost | /drafts/what-we-plan-to-measure-next/",
      "learn.pystart.localhost         | /calendar/2031/12/",
  })
  void whatRobotsMayNotFetchExists(String host, String path) {
    assertThat(CLIENT.get(at(host, path)).statusCode()).isEqualTo(200);
    String top = path.substring(0, path.indexOf('/', 1) + 1);
    assertThat(Walk.text(CLIENT.get(at(host, "/robots.txt")))).contains("Disallow: " + top);
    assertThat(walk(at(host, "/")).keySet()).doesNotContain(at(host, path));
    assertThat(walk(at(host, "/")).values())
        .anyMatch(page -> Walk.text(page).contains("href=\"" + top));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "engineering.ferrywell.localhost | /index.xml         | application/rss+xml",
      "engineering.ferrywell.localhost | /sitemap.xml       | application/xml",
      "tech.grainline.localhost        | /feed/             | application/rss+xml",
      "tech.grainline.localhost        | /wp-sitemap.xml    | application/xml",
      "data.polderbank.localhost       | /feed.xml          | application/atom+xml",
      "papers.lowland.localhost        | /atom.xml          | application/atom+xml",
      "harborconf.localhost            | /podcast.xml       | application/rss+xml",
      "readerloft.localhost            | /feed/@editors     | application/rss+xml",
      "buzz.localhost                  | /rss               | application/rss+xml",
      "slowfork.localhost              | /feed/             | application/rss+xml",
  })
  void feedsAndSitemapsAreWellFormed(String host, String path, String type) throws Exception {
    HttpResponse<byte[]> response = CLIENT.get(at(host, path));
    assertThat(Client.header(response, "Content-Type")).startsWith(type);
    var xml = DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(response.body()));
    assertThat(xml.getDocumentElement().getChildNodes().getLength()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("starts")
  void pagesThatDescribeThemselvesForMachinesDoSoInJson(URI start) {
    for (HttpResponse<byte[]> response : walk(start).values()) {
      Jsoup.parse(Walk.text(response))
          .select("script[type=application/ld+json]")
          .forEach(
              script -> assertThat(
                  JsonMapper.shared().readTree(script.data()).size())
                  .isPositive());
    }
  }

  @Test
  void aCopyHasTheTitleAndMostOfTheTextOfAnotherSitesArticle() {
    Document copy = Jsoup.parse(Walk.text(CLIENT.get(WEB.copy())));
    Page original = WEB.articles()
        .stream()
        .filter(page -> page.site().equals("ferrywell"))
        .reduce((newer, older) -> older)
        .orElseThrow();
    List<String> changed = original.paragraphs()
        .stream()
        .filter(paragraph -> !copy.text().contains(paragraph))
        .toList();
    assertThat(copy.select("h1").text()).isEqualTo(original.title());
    assertThat(copy.text()).contains("originally published at engineering.ferrywell.localhost");
    assertThat(copy.select("link[rel=canonical]")).isEmpty();
    assertThat(changed).hasSize(2);
    assertThat(walk(WEB.copy())).containsKey(WEB.copy());
  }

  @Test
  void anAmpCopyNamesItsOriginal() {
    URI story = WEB.articles()
        .stream()
        .filter(page -> page.site().equals("readerloft"))
        .findFirst()
        .orElseThrow()
        .address();
    Document amp = Jsoup.parse(Walk.text(CLIENT.get(URI.create(story + "?amp=1"))));
    assertThat(amp.select("link[rel=canonical]").attr("href")).isEqualTo(story.toString());
    assertThat(amp.select("html[amp]")).hasSize(1);
  }

  @Test
  void theOldSiteIsLatin1AndSaysSoOnlyInThePage() {
    HttpResponse<byte[]> response = CLIENT.get(at("notes.quillstack.localhost", "/"));
    assertThat(Client.header(response, "Content-Type")).isEqualTo("text/html");
    assertThat(new String(response.body(), StandardCharsets.ISO_8859_1)).contains("café");
  }

  @Test
  void papersComeWithTheirPdf() {
    List<HttpResponse<byte[]>> pdfs = walk(at("papers.lowland.localhost", "/")).entrySet()
        .stream()
        .filter(entry -> entry.getKey().getPath().endsWith(".pdf"))
        .map(Map.Entry::getValue)
        .toList();
    assertThat(pdfs).hasSize(2).allSatisfy(pdf -> {
      assertThat(Client.header(pdf, "Content-Type")).isEqualTo("application/pdf");
      assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"/posts", "/posts/?utm_source=somewhere"})
  void foldersAndUnknownParametersLeadToThePage(String path) {
    assertThat(CLIENT.get(at("engineering.ferrywell.localhost", path)).statusCode())
        .isIn(200, 301);
  }

  @Test
  void noLinkBetweenArticlesIsLeftUnresolved() {
    walks.values()
        .stream()
        .flatMap(walk -> walk.entrySet().stream())
        .filter(entry -> !entry.getKey().getPath().endsWith(".pdf"))
        .forEach(
            entry -> assertThat(Walk.text(entry.getValue())).as(entry.getKey().toString())
                .doesNotContain("\"site:")
                .doesNotContain("${"));
  }

  @Test
  void requestsAreLogged() {
    try (SampleWeb web = SampleWeb.start()) {
      URI start = web.startAddresses().getFirst();
      CLIENT.get(start);
      CLIENT.get(start, "If-None-Match", "*");
      CLIENT.get(start.resolve("/nothing?q=1"));
      assertThat(web.requests())
          .extracting(Request::method, Request::host, Request::path, Request::status,
              Request::conditional)
          .containsExactly(
              tuple("GET", start.getHost(), "/", 200, false),
              tuple("GET", start.getHost(), "/", 304, true),
              tuple("GET", start.getHost(), "/nothing?q=1", 404, false));
    }
  }

  @Test
  void theSamePortGivesTheSameBytes() {
    int port;
    String before;
    try (SampleWeb web = SampleWeb.start()) {
      port = web.port();
      before = Client.header(CLIENT.get(web.startAddresses().getFirst()), "ETag");
    }
    try (SampleWeb web = SampleWeb.start(port)) {
      assertThat(Client.header(CLIENT.get(web.startAddresses().getFirst()), "ETag"))
          .isEqualTo(before);
    }
  }
}
