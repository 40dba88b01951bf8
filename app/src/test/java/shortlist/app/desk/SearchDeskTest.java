package shortlist.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Response;
import shortlist.corpus.feed.Feed;
import shortlist.corpus.feed.FeedItem;
import shortlist.corpus.feed.Format;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Searches.Saved;
import shortlist.indexer.query.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Searching at the desk: pages, feeds, and what programs get. */
class SearchDeskTest {

  @TempDir
  Path folder;

  private SampleDesk desk;
  private Visitor visitor;

  @BeforeEach
  void open() {
    desk = SampleDesk.filled(folder.resolve("workspace"));
    visitor = new Visitor(desk.address("/"));
  }

  @AfterEach
  void close() {
    visitor.close();
    desk.close();
  }

  @Test
  void aFacetNarrowsAndIsTakenBack() throws Exception {
    assertThat(visitor.get("/search?q=production").body())
        .contains("href=\"/search?q=production+site%3Ateam0.example\"");

    assertThat(visitor.get("/search?q=production+site%3Ateam0.example").body())
        .contains("<bdi>site: team0.example</bdi>",
            "href=\"/search?q=production\" aria-current=\"true\"", "1 document",
            "href=\"/search?q=production+site%3Ateam1.example\"");
  }

  @Test
  void theHelpNamesEveryField() throws Exception {
    String page = visitor.get("/help/search").body();

    for (Field field : Field.values()) {
      assertThat(page).contains(field.meaning());
    }
    assertThat(page).contains("href=\"/search?q=embed*\"");
  }

  @Test
  void theOrderAndThePlaceStandInTheAddress() throws Exception {
    assertThat(visitor.get("/search?q=production&sort=oldest").body())
        .contains("aria-current=\"true\">oldest first", "name=\"sort\" value=\"oldest\"",
            "href=\"/search?q=production\">best first");
    assertThat(visitor.get("/search?q=production&from=90").body()).contains("No more results");
  }

  @ParameterizedTest
  @CsvSource({"sort=best, sorted by", "from=x, numbers from 0", "from=-1, numbers from 0"})
  void whatAnAddressCannotMeanIsSaidInASentence(String parameter, String sentence)
      throws Exception {
    HttpResponse<String> answer = visitor.get("/search?q=model&" + parameter);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(sentence).doesNotContain("\tat ");
  }

  @Test
  void whatWasDecidedIsShown() throws Exception {
    String id = id("https://team0.example/feature-store");
    visitor.post("/verdict", Map.of("id", id, "decision", "later"), Map.of());

    assertThat(visitor.get("/search?q=%22feature+store%22").body())
        .contains("<span class=\"decision\">Put off</span>");
  }

  @Test
  void aVerdictLeadsBackToTheSameSearch() throws Exception {
    assertThat(visitor.get("/search?q=model%20registry&sort=newest").body())
        .contains("name=\"back\" value=\"/search?q=model%20registry&amp;sort=newest\"");
  }

  @Test
  void programsGetWhatTheCommandLinePrints() throws Exception {
    HttpResponse<String> answer = visitor.get("/api/v1/search?q=registry&limit=3");
    JsonNode object = JsonMapper.shared().readTree(answer.body());

    assertThat(answer.headers().firstValue("Content-Type")).get()
        .asString()
        .startsWith("application/json");
    assertThat(object.propertyNames()).containsExactlyInAnyOrder("total", "relaxed", "instead",
        "notes", "hits", "facets", "next");
    assertThat(object.get("hits").get(0).get("title").asString())
        .isEqualTo("What a year with our model registry changed");
    assertThat(object.get("hits").get(0).get("url").asString())
        .isEqualTo("https://team7.example/model-registry");
  }

  @Test
  void aBrowserLearnsHowToSearchHere() throws Exception {
    String origin = visitor.origin();

    assertThat(visitor.get("/").body()).contains("rel=\"search\"", "href=\"/opensearch.xml\"");
    assertThat(visitor.get("/opensearch.xml").body()).startsWith("<?xml")
        .contains("http://a9.com/-/spec/opensearch/1.1/",
            "type=\"text/html\" template=\"" + origin + "/search?q={searchTerms}\"",
            "application/x-suggestions+json");
    JsonNode suggestions = JsonMapper.shared()
        .readTree(visitor.get("/search/suggestions?q=regi").body());
    assertThat(suggestions.get(0).asString()).isEqualTo("regi");
    assertThat(suggestions.size()).isEqualTo(4);
  }

  @Test
  void resultsAreAFeed() throws Exception {
    HttpResponse<String> answer = visitor.get("/search.atom?q=registry");

    assertThat(read(answer, Format.FEED).items()).extracting(FeedItem::title)
        .contains("What a year with our model registry changed");
  }

  @Test
  void aSearchIsSavedWithItsFeeds() throws Exception {
    HttpResponse<String> answer = visitor.post("/saved",
        Map.of("name", "Model registries", "q", "\"model registry\"", "sort", "newest"), Map.of());

    assertThat(answer.statusCode()).isEqualTo(303);
    Saved saved = desk.store().searches().find("model-registries").orElseThrow();
    assertThat(saved.sort()).isEqualTo("newest");
    assertThat(visitor.get("/saved").body()).contains("Model registries", "1 document",
        "/saved/model-registries/feed.atom");
    assertThat(visitor.get("/search").body()).contains("/saved/model-registries");
    for (String form : List.of("atom", "json")) {
      HttpResponse<String> feed = visitor.get("/saved/model-registries/feed." + form);
      assertThat(read(feed, form.equals("json") ? Format.JSON_FEED : Format.FEED).items())
          .extracting(FeedItem::title)
          .containsExactly("What a year with our model registry changed");
    }
  }

  @Test
  void whoHasTheFeedIsToldSo() throws Exception {
    save("a", "registry");
    HttpResponse<String> first = visitor.get("/saved/a/feed.atom");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    String modified = first.headers().firstValue("Last-Modified").orElseThrow();

    assertThat(visitor.get("/saved/a/feed.atom", Map.of("If-None-Match", "W/" + tag))
        .statusCode()).isEqualTo(304);
    assertThat(visitor.get("/saved/a/feed.atom", Map.of("If-Modified-Since", modified))
        .statusCode()).isEqualTo(304);
    assertThat(visitor.get("/saved/a/feed.atom", Map.of("If-None-Match", "\"other\"",
        "If-Modified-Since", modified)).statusCode()).isEqualTo(200);
    assertThat(visitor.get("/saved/a/feed.atom", Map.of("If-Modified-Since", "soon"))
        .statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNewIsCountedUntilItWasLookedAt() throws Exception {
    save("a", "registry OR zeppelin");
    desk.add("https://late.example/zeppelin", "The zeppelin that came late");

    assertThat(visitor.get("/saved").body()).contains("1 new");
    HttpResponse<String> opened = visitor.get("/saved/a");
    String since = opened.headers().firstValue("Location").orElseThrow();
    String page = visitor.get(since).body();
    assertThat(page).contains("1 new since you last looked", "The zeppelin that came late")
        .doesNotContain("model registry changed");

    assertThat(visitor.get("/saved").body()).doesNotContain("1 new");
    assertThat(visitor.get(since).body()).as("the same address again")
        .contains("The zeppelin that came late");
    assertThat(visitor.get(visitor.get("/saved/a").headers().firstValue("Location").orElseThrow())
        .body()).contains("Nothing new", "model registry changed");
  }

  @Test
  void aVerdictOnNewsLeadsBackToTheNews() throws Exception {
    save("a", "registry");

    assertThat(visitor.get("/saved/a?since=1234").body())
        .contains("name=\"back\" value=\"/saved/a?since=1234\"");
  }

  @Test
  void aSavedSearchIsRenamedAndRemoved() throws Exception {
    save("a", "registry");
    save("b", "registry");

    assertThat(visitor.post("/saved/a/rename", Map.of("name", "B"), Map.of()).body())
        .contains("already");
    visitor.post("/saved/a/rename", Map.of("name", "Ü c"), Map.of());
    assertThat(visitor.get("/saved/" + URLEncoder.encode("ü-c", StandardCharsets.UTF_8)
        + "/feed.json").statusCode()).isEqualTo(200);
    visitor.post("/saved/b/remove", Map.of(), Map.of());
    assertThat(desk.store().searches().all()).extracting(Saved::name).containsExactly("Ü c");
    assertThat(visitor.get("/saved/b").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?!"})
  void aNameThatIsNoneIsRefused(String name) throws Exception {
    HttpResponse<String> answer = visitor.post("/saved", Map.of("name", name, "q", "x"), Map.of());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("a letter or a digit");
  }

  @Test
  void formsOfOtherSitesSaveNothing() throws Exception {
    visitor.post("/saved", Map.of("name", "x", "q", "x"), Map.of("Origin", "http://o.example"));

    assertThat(desk.store().searches().all()).isEmpty();
  }

  @Test
  void whatIsLikeADocumentIsFoundByAnyOfItsAddresses() throws Exception {
    String page = visitor.get("/similar?to=" + URLEncoder.encode(
        "http://www.team0.example/feature-store/", StandardCharsets.UTF_8)).body();

    assertThat(page).contains("most like", "What a year with our")
        .doesNotContain("href=\"/document/" + id("https://team0.example/feature-store"));
  }

  @Test
  void anUnknownAddressIsSaidToBeSo() throws Exception {
    assertThat(visitor.get("/similar?to=https%3A%2F%2Fnowhere.example%2F%3Cb%3E").body())
        .contains("The corpus has no document at https://nowhere.example/&lt;b&gt;",
            "shortlist source add");
    assertThat(visitor.get("/similar?to=nothing").body()).contains("an address or an id");
  }

  @Test
  void whatIsLikeAPastedTextIsFound() throws Exception {
    assertThat(visitor.post("/similar", Map.of("text", "a model registry for many teams"),
        Map.of()).body()).contains("What a year with our model registry changed");
    assertThat(visitor.post("/similar", Map.of("text", "x".repeat(70_000)), Map.of()).statusCode())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "\"><script>alert(1)</script>",
      "title:<script>", "kind:\"<script>\"", "' onfocus=alert(1) '", "\u0000\u202E\uD83D"})
  void noQueryIsMarkup(String query) throws Exception {
    String q = URLEncoder.encode(query, StandardCharsets.UTF_8);
    save(query + "x", query);
    for (String path : List.of("/search?q=" + q, "/similar?to=" + q, "/saved", "/search")) {
      assertNoScript(visitor.get(path).body());
    }
    assertNoScript(visitor.post("/similar", Map.of("text", query), Map.of()).body());
    assertThat(visitor.get("/search.atom?q=" + q).body()).doesNotContain("<script>", "\u202E");
  }

  private static void assertNoScript(String page) {
    assertThat(Jsoup.parse(page).select("[onfocus], script:not([src])")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {2_000, 7_000, 50_000, 1_000_000})
  void aLongQueryIsAnsweredOrRefusedInASentence(int length) throws Exception {
    String query = "model+".repeat(length / 6);
    for (String path : List.of("/search?q=", "/api/v1/search?q=", "/search/complete?q=",
        "/search.atom?q=")) {
      HttpResponse<String> answer = visitor.get(path + query);
      assertThat(answer.statusCode()).as(path).isIn(200, 400, 414, 431);
      assertThat(answer.body()).as(path)
          .doesNotContain("\tat ", "Exception", "Jetty", "HTTP ERROR");
      if (answer.statusCode() > 400) {
        assertThat(answer.body()).as(path).contains("longer than the desk takes");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).as(path).isPresent();
      }
    }
  }

  @Test
  void withoutAnIndexEachPageSaysWhatToDo() throws Exception {
    try (SampleDesk empty = SampleDesk.empty(folder.resolve("empty"));
        Visitor there = new Visitor(empty.address("/"))) {
      assertThat(empty.store().searches().add("a", "x", "relevance")).isPresent();
      for (String path : List.of("/search?q=x", "/saved", "/saved/a?since=0", "/similar?to=x",
          "/api/v1/search?q=x", "/search/complete?q=x", "/search/suggestions?q=x")) {
        assertThat(there.get(path).statusCode()).as(path).isEqualTo(200);
      }
      assertThat(there.get("/saved/a/feed.atom").body()).contains("Nothing is indexed yet");
    }
  }

  private void save(String name, String query) {
    assertThat(desk.store().searches().add(name, query, "relevance")).isPresent();
  }

  private String id(String url) {
    return desk.store().documents().findByIdOrUrl(url).orElseThrow().id();
  }

  private Feed read(HttpResponse<String> answer, Format format) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(200);
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    return Feed.read(new Response(WebUrl.of(answer.uri().toString()), Instant.now(), 200,
        Headers.of("Content-Type", answer.headers().firstValue("Content-Type").orElseThrow()),
        bytes), bytes, format);
  }
}
