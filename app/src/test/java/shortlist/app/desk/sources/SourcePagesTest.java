package shortlist.app.desk.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.app.desk.SampleDesk;
import shortlist.app.desk.Visitor;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.source.Source;
import shortlist.sampleweb.SampleWeb;

/** The pages of sources, asked as a program would, over the sample web. */
class SourcePagesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir
  private static Path folder;

  private static SampleWeb web;
  private static SampleDesk desk;
  private static Visitor visitor;

  @BeforeAll
  static void open() {
    web = SampleWeb.start();
    desk = SampleDesk.onLoopback(folder.resolve("work"));
    visitor = new Visitor(desk.address("/"));
  }

  @AfterAll
  static void close() {
    visitor.close();
    desk.close();
    web.close();
  }

  @Test
  void anAddressIsLookedAtAndWhatIsChosenIsAddedCrawledAndIndexed() throws Exception {
    String blog = site("engineering.ferrywell") + "/";
    HttpResponse<String> looking = post("/sources/look", Map.of("address", blog));
    assertThat(looking.statusCode()).isEqualTo(303);
    String page = location(looking);
    await("looked at", () -> !get(page).body().contains("Looking at it"));
    assertThat(get(page).body()).contains("a feed of ", "would be fetched first",
        "announced by the page", "value=\"" + blog + "\" checked");

    HttpResponse<String> added = post("/sources/add",
        Map.of("url", blog, "look", page.replaceAll(".*/", "")));
    assertThat(location(added)).isEqualTo("/sources?added=1&known=0");
    assertThat(get(location(added)).body()).contains("1 source was added", "Not visited yet");
    Source source = source(blog);

    assertThat(post("/work/crawl", Map.of("back", "/sources")).statusCode()).isEqualTo(303);
    assertThat(get("/sources").body()).contains("Stop the crawl", "http-equiv=\"refresh\"");
    assertThat(post("/work/index", Map.of()).statusCode()).isEqualTo(409);
    await("done", () -> get("/sources").body().contains("The index is up to date"));

    // Its youngest article is some years old.
    await("counted", () -> get("/sources").body().contains("</span> Quiet</span>"));
    await("counted", () -> get("/sources/" + source.id()).body().contains("What came last"));
    assertThat(get("/sources/" + source.id()).body()).contains("Feeds and entries", "Scorecard",
        "Recent visits", "Its host, ", "What came last");
    assertThat(post("/sources/" + source.id() + "/pause",
        Map.of("paused", "true", "back", "/sources?health=fine")).headers()
        .firstValue("Location")).hasValue("/sources?health=fine");
    assertThat(get("/sources?health=paused").body()).contains("ferrywell", "Resume");
    assertThat(get("/sources?health=failing").body()).doesNotContain("/sources/" + source.id());

    assertThat(get("/sources/" + source.id() + "/remove").body()).contains("stay", "Keep it");
    assertThat(location(post("/sources/" + source.id() + "/remove", Map.of())))
        .isEqualTo("/sources?removed=1");
    assertThat(desk.store().sources().find(source.id())).isEmpty();
    assertThat(desk.store().documents().count()).isPositive();
    assertThat(get("/sources/" + source.id()).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"'', 400, This is no web address", "javascript:alert(1), 400, This is no web address",
      "example.org/blog, 409, says who asks"})
  void anAddressThatIsNotLookedAtStaysInItsField(String address, int status, String sentence)
      throws Exception {
    HttpResponse<String> answer = post("/sources/look", Map.of("address", address));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(sentence, "value=\"" + address + "\"")
        .doesNotContain("Exception");
  }

  @Test
  void aDeadAddressEndsInOneSentence() throws Exception {
    String page = location(post("/sources/look", Map.of("address", "http://127.0.0.1:1/blog")));
    await("looked at", () -> !get(page).body().contains("Looking at it"));
    assertThat(get(page).body()).contains("The host could not be reached", "Look at another")
        .doesNotContain("Add what is chosen");
  }

  @Test
  void aListIsTakenAndWhatCannotBeUsedStays() throws Exception {
    HttpResponse<String> answer = post("/sources/import",
        Map.of("list", "http://one.localhost:9/\nno address at all\n"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("1 of 1 were added", "no address at all\n</textarea>");
    assertThat(location(post("/sources/import", Map.of("list", """
      <opml><body><outline xmlUrl="http://two.localhost:9/feed" text="Two &lt;b&gt;"/>
      <outline xmlUrl="http://one.localhost:9/"/></body></opml>"""))))
        .isEqualTo("/sources?added=1&known=1");
    assertThat(get("/sources?words=two").body()).contains("Two &lt;b&gt;")
        .doesNotContain("one.local");
    for (String left : List.of("http://one.localhost:9/", "http://two.localhost:9/feed")) {
      desk.store().sources().remove(source(left).id());
    }
  }

  @Test
  void aCrawlOfThePublicWebWithoutAContactIsRefusedWithWhereToGiveOne() throws Exception {
    Source source = desk.store()
        .sources()
        .add(WebUrl.of("https://public.example/"), null)
        .orElseThrow();
    HttpResponse<String> answer = post("/work/crawl", Map.of());
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("says who asks", "href=\"/settings\"");
    desk.store().sources().remove(source.id());
  }

  @Test
  void twoWhoEditTheRulesAtOnceLoseNothing() throws Exception {
    long id = desk.store()
        .sources()
        .add(WebUrl.of("http://rules.localhost:9/"), null)
        .orElseThrow()
        .id();
    desk.store().sources().pause(id, true);
    String path = "/sources/" + id + "/rules";
    Matcher version = Pattern.compile("name=\"version\" value=\"([^\"]+)\"")
        .matcher(get(path).body());
    assertThat(version.find()).isTrue();
    Map<String, String> first = Map.of("version", version.group(1), "exclude", "/tag/", "since",
        "2y", "pages", "20");
    assertThat(post(path, first).statusCode()).isEqualTo(303);
    assertThat(get("/sources/" + id).body()).contains("/tag/", "Pages a crawl");

    HttpResponse<String> late = post(path,
        Map.of("version", version.group(1), "exclude", "/author/"));
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.body()).contains("/author/</textarea>", "<bdi>/tag/</bdi>", "Keep mine");
    HttpResponse<String> wrong = post(path,
        Map.of("version", version.group(1), "include", "(", "depth", "deep"));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("Not a pattern: (", "value=\"deep\"");
    desk.store().sources().remove(id);
  }

  @ParameterizedTest
  @CsvSource({"/sources/0, 404", "/sources/x, 404", "/sources/99999999999999999999, 404",
      "/sources/look/7777, 404", "/sources?page=99&order=nothing&health=%3Cscript%3E, 200",
      "/sources?added=%3Cscript%3E, 200"})
  void whatIsNotThereIsSaidSo(String path, int status) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).doesNotContain("Exception", "<script>");
  }

  private static String site(String name) {
    return web.startAddresses()
        .stream()
        .filter(start -> start.getHost().startsWith(name))
        .map(start -> "http://" + start.getAuthority())
        .findFirst()
        .orElseThrow();
  }

  private static Source source(String url) {
    return desk.store()
        .sources()
        .all()
        .stream()
        .filter(source -> source.url().text().equals(url))
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return visitor.get(path);
  }

  private static HttpResponse<String> post(String path, Map<String, String> fields)
      throws Exception {
    return visitor.post(path, fields, Map.of());
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow().replaceAll("^http://[^/]+", "");
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(String what, Condition condition) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.holds()) {
      assertThat(Instant.now()).as(what).isBefore(end);
      LockSupport.parkNanos(50_000_000);
    }
  }
}
