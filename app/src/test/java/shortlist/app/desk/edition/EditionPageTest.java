package shortlist.app.desk.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.app.desk.SampleDesk;
import shortlist.app.desk.Visitor;
import shortlist.app.edition.Drafting;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.link.WebUrl;
import tools.jackson.databind.json.JsonMapper;

/** The draft from its first link to its publication, as a browser without script has it. */
class EditionPageTest {

  private static final String FIRST = "https://team0.example/feature-store";
  private static final String SECOND = "https://team1.example/shadow-deployment";
  private static final String HOSTILE = "https://hostile.example/page";

  @TempDir
  Path folder;
  private SampleDesk desk;
  private Visitor visitor;

  @BeforeEach
  void open() {
    desk = SampleDesk.filled(folder);
    visitor = new Visitor(desk.address("/"));
    for (String link : List.of(FIRST, SECOND)) {
      new Drafting(desk.store()).add(link, null, "", null);
    }
  }

  @AfterEach
  void close() {
    visitor.close();
    desk.close();
  }

  @Test
  void allThatWasTypedIsKeptWhicheverButtonIsPressed() throws Exception {
    Map<String, String> form = form();
    form.put("title", "Quiet alarms");
    form.put("intro", "Welcome.\r\n\r\nRead on.");
    form.put(blurb(SECOND), "Read <this>.");
    form.put("up", SECOND);

    assertThat(visitor.post("/edition", form, Map.of()).statusCode()).isEqualTo(303);

    assertThat(draft().title()).isEqualTo("Quiet alarms");
    assertThat(draft().intro()).isEqualTo("Welcome.\n\nRead on.");
    assertThat(draft().slots()).extracting(slot -> slot.url().text())
        .containsExactly(SECOND, FIRST);
    assertThat(draft().slots().getFirst().blurb()).isEqualTo("Read <this>.");
    Document page = page("/edition?said=moved-1");
    assertThat(one(page, "[data-blurb]").wholeText()).isEqualTo("Read <this>.");
    assertThat(page.select("[data-said]").text()).contains("is link 1 of 2 now");
    assertThat(one(page, ".length").text()).startsWith("2 words, about 1 second");
  }

  @Test
  void theOrderOfThePageIsKept() throws Exception {
    // A form's fields come in the order of the page, which dragging has changed.
    visitor.post("/edition", Map.of("url", SECOND, "order", "given"), Map.of());

    assertThat(draft().slots()).extracting(slot -> slot.url().text())
        .containsExactly(SECOND, FIRST);
  }

  @Test
  void whatIsRemovedIsACandidateAgainAndCanBePutBackWithItsWords() throws Exception {
    Map<String, String> form = form();
    form.put(blurb(FIRST), "Words that must not get lost.");
    form.put("remove", FIRST);
    visitor.post("/edition", form, Map.of());

    assertThat(draft().slots()).extracting(slot -> slot.url().text()).containsExactly(SECOND);
    assertThat(desk.store().verdicts().latest()).hasSize(1);

    visitor.post("/edition", Map.of("putback", "last"), Map.of());
    assertThat(draft().slots().getLast().blurb()).isEqualTo("Words that must not get lost.");
    assertThat(desk.store().verdicts().latest()).hasSize(2);
  }

  @Test
  void twoEditorsLoseNothing() throws Exception {
    Map<String, String> mine = form();
    Map<String, String> theirs = form();
    theirs.put("title", "Their title");
    theirs.put(blurb(FIRST), "Their words.");
    visitor.post("/edition", theirs, Map.of());
    mine.put("intro", "My note.");
    mine.put(blurb(FIRST), "My words.");
    mine.put(blurb(SECOND), "My other words.");

    HttpResponse<String> answer = visitor.post("/edition", mine, Map.of());

    assertThat(answer.statusCode()).isEqualTo(412);
    assertThat(draft().title()).isEqualTo("Their title");
    assertThat(draft().intro()).isEqualTo("My note.");
    assertThat(draft().slots()).extracting(Slot::blurb)
        .containsExactly("Their words.", "My other words.");
    Document clash = Jsoup.parse(answer.body());
    assertThat(clash.select("textarea").eachText()).containsExactly("My words.");
    assertThat(clash.select("pre").eachText()).containsExactly("Their words.");

    Map<String, String> chosen = fields(one(clash, "form.clash"));
    chosen.put("keep-" + blurb(FIRST), "mine");
    assertThat(visitor.post("/edition", chosen, Map.of()).statusCode()).isEqualTo(303);
    assertThat(draft().slots().getFirst().blurb()).isEqualTo("My words.");
  }

  @Test
  void theOtherWordsCanBeKept() throws Exception {
    Map<String, String> mine = form();
    new Drafting(desk.store()).say(1, null, "Their words.");
    mine.put(blurb(FIRST), "My words.");
    Document clash = Jsoup.parse(visitor.post("/edition", mine, Map.of()).body());
    Map<String, String> chosen = fields(one(clash, "form.clash"));
    chosen.put("keep-" + blurb(FIRST), "theirs");

    assertThat(visitor.post("/edition", chosen, Map.of()).statusCode()).isEqualTo(303);
    assertThat(draft().slots().getFirst().blurb()).isEqualTo("Their words.");
  }

  @Test
  void wordsAboutALinkThatLeftMeanwhileAreNotLost() throws Exception {
    Map<String, String> mine = form();
    new Drafting(desk.store()).remove(1);
    mine.put("url", FIRST);
    mine.put(blurb(FIRST), "My words.");

    HttpResponse<String> answer = visitor.post("/edition", mine, Map.of());
    assertThat(answer.statusCode()).isEqualTo(412);
    Map<String, String> chosen = fields(one(Jsoup.parse(answer.body()), "form.clash"));
    visitor.post("/edition", chosen, Map.of());

    assertThat(draft().slots()).extracting(Slot::blurb).containsExactly("", "My words.");
    assertThat(draft().slots().getLast().title()).startsWith("What a year with our feature store");
  }

  @Test
  void wordsForAnEditionThatWasPublishedMeanwhileAreShownAgain() throws Exception {
    Map<String, String> mine = form();
    publish();
    mine.put("intro", "My note.");

    HttpResponse<String> answer = visitor.post("/edition", mine, Map.of());

    assertThat(answer.statusCode()).isEqualTo(412);
    assertThat(Jsoup.parse(answer.body()).select("pre").text()).isEqualTo("My note.");
    assertThat(desk.store().editions().find(1).orElseThrow().intro()).isEmpty();
  }

  @Test
  void aLinkThatIsNotInTheCorpusIsAddedAlsoInPlaceOfAnother() throws Exception {
    Map<String, String> form = form();
    form.put("link", "https://elsewhere.example/talk");
    form.put("linktitle", "A talk");
    form.put("instead", "1");

    assertThat(visitor.post("/edition", form, Map.of()).statusCode()).isEqualTo(303);

    assertThat(draft().slots()).extracting(Slot::title)
        .containsExactly("A talk", "What a year with our shadow deployment changed");
    assertThat(desk.store().verdicts().latest()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"not an address, is no web address", "javascript:alert(1), is no web address",
      "https://team0.example/feature-store/, in the edition already"})
  void aLinkThatCannotBeAddedLosesNothing(String link, String problem) throws Exception {
    Map<String, String> form = form();
    form.put("link", link);
    form.put("linktitle", "My title");
    form.put("intro", "My note.");

    HttpResponse<String> answer = visitor.post("/edition", form, Map.of());

    assertThat(answer.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("[role=alert]").text()).contains(problem);
    assertThat(page.select("#link").val()).isEqualTo(link);
    assertThat(page.select("#linktitle").val()).isEqualTo("My title");
    assertThat(draft().intro()).isEqualTo("My note.");
    assertThat(draft().slots()).hasSize(2);
  }

  @Test
  void autosavingAddsNothing() throws Exception {
    Map<String, String> form = form();
    form.put("link", "https://half.exa");
    form.put("save", "auto");

    visitor.post("/edition", form, Map.of());

    assertThat(draft().slots()).hasSize(2);
  }

  @Test
  void findingsStandBesideTheirLinks() throws Exception {
    Drafting drafting = new Drafting(desk.store());
    drafting.add("https://twice.example/a", "STOP DOING THIS NOW!!", "", null);
    drafting.add("https://twice.example/b", "Quietly", "", null);

    Document page = page("/edition");

    assertThat(page.select("[data-slot]").get(2).select(".findings li").eachText())
        .anyMatch(line -> line.contains("shouts"))
        .anyMatch(line -> line.startsWith("Warning: Nothing says why"));
    assertThat(page.select("section .findings li").eachText())
        .anyMatch(line -> line.contains("same organisation as link 3"))
        .anyMatch(line -> line.contains("It has 4 links"))
        .anyMatch(line -> line.contains("no note above the links"));
  }

  @Test
  void itsTextHelpsToWrite() throws Exception {
    assertThat(one(page("/edition"), "[data-slot]").select("blockquote").eachText())
        .isNotEmpty()
        .allSatisfy(quote -> assertThat(quote).contains("feature store"));
  }

  @Test
  void linksAreAskedInTheBackgroundAndOnlyWhenOneWishes() throws Exception {
    HttpServer server = HttpServer.create(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/here") ? 200 : 404,
          -1);
      exchange.close();
    });
    server.start();
    try {
      String site = "http://localhost:" + server.getAddress().getPort();
      desk.store().sources().add(WebUrl.of(site + "/"), null);
      Drafting drafting = new Drafting(desk.store());
      drafting.add(site + "/here", "Here", "", 1);
      drafting.add(site + "/gone", "Gone", "", 2);
      assertThat(page("/edition").select("#links li")).isEmpty();

      visitor.post("/edition", Map.of("links", "ask"), Map.of());
      Document page = page("/edition/links");
      for (int i = 0; i < 200 && page.select("#links li").size() < 2; i++) {
        Thread.sleep(50);
        page = page("/edition/links");
      }

      assertThat(page.select("#links li").eachText())
          .satisfiesExactlyInAnyOrder(line -> assertThat(line).contains("Here: it works"),
              line -> assertThat(line).contains("Gone: it answers 404"));
      assertThat(page.select("section .findings .is-problem").eachText())
          .anyMatch(line -> line.contains("link 2") && line.contains("404"));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void publishingIsAskedForAndCanBeTakenBack() throws Exception {
    assertThat(page("/edition/publish").select(".findings li")).isNotEmpty();
    publish();

    Document page = page("/edition/1");
    assertThat(page.select(".issue h2").eachText()).hasSize(2);
    assertThat(page.select("form[action='/edition']")).isEmpty();
    assertThat(desk.store().resources().all()).hasSize(5);
    assertThat(desk.store().editions().draft()).isEmpty();

    assertThat(visitor.post("/edition/1/reopen", Map.of(), Map.of()).statusCode()).isEqualTo(303);
    assertThat(draft().slots()).hasSize(2);
    assertThat(desk.store().resources().all()).hasSize(3);
  }

  @Test
  void whatALaterEditionFollowsIsNotTakenBack() throws Exception {
    publish();
    new Drafting(desk.store()).add("https://elsewhere.example/talk", "A talk", "", null);

    HttpResponse<String> answer = visitor.post("/edition/1/reopen", Map.of(), Map.of());

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Edition 2 is being drafted");
    assertThat(desk.store().editions().find(1).orElseThrow().isDraft()).isFalse();
  }

  @Test
  void onlyWhatWasLookedAtIsPublished() throws Exception {
    Map<String, String> seen = fields(one(page("/edition/publish"), "form.save"));
    new Drafting(desk.store()).say(1, null, "Changed since.");

    assertThat(visitor.post("/edition/publish", seen, Map.of()).statusCode()).isEqualTo(412);
    assertThat(draft().isDraft()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"markdown, text/markdown, edition-1.md", "html, text/html, edition-1.html",
      "text, text/plain, edition-1.txt", "json, application/json, edition-1.json",
      "atom, application/atom+xml, edition-1.atom",
      "feed, application/feed+json, edition-1.feed.json"})
  void exportsAreFiles(String format, String type, String name) throws Exception {
    new Drafting(desk.store()).add(HOSTILE, null, "", null);

    HttpResponse<String> file = visitor.get("/edition/1/export/" + format);

    assertThat(file.headers().firstValue("Content-Type")).get().asString().startsWith(type);
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"" + name + "\"");
    assertThat(file.body()).contains("feature store").doesNotContain("\u202E");
  }

  @Test
  void theMailHasAPolicyOfItsOwn() throws Exception {
    new Drafting(desk.store()).add(HOSTILE, null, "", null);

    HttpResponse<String> mail = visitor.get("/edition/1/mail?theme=dark");
    assertThat(mail.headers().firstValue("Content-Security-Policy")).get()
        .asString()
        .startsWith("default-src 'none'; style-src 'unsafe-inline';")
        .contains("sandbox allow-popups")
        .doesNotContain("script-src", "img-src");
    assertThat(Jsoup.parse(mail.body()).select("script, img")).isEmpty();

    HttpResponse<String> preview = visitor.get("/edition/1/preview?width=narrow&theme=dark");
    assertThat(preview.headers().firstValue("Content-Security-Policy")).get()
        .asString()
        .contains("script-src 'self'", "frame-src 'self'");
    assertThat(Jsoup.parse(preview.body()).select("iframe").attr("src"))
        .isEqualTo("/edition/1/mail?theme=dark");
  }

  @Test
  void publishedEditionsAreFeeds() throws Exception {
    assertThat(visitor.get("/editions.atom").body()).doesNotContain("<entry>");
    publish();

    assertThat(visitor.get("/editions.atom").body()).contains("<entry>",
        desk.address("/edition/1").toString());
    assertThat(JsonMapper.shared()
        .readTree(visitor.get("/editions.json").body())
        .path("items")
        .size()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"/edition/0", "/edition/99", "/edition/99999999999", "/edition/x", "/edition/-1/mail",
      "/edition/1/export/pdf"})
  void whatIsNotThereIsSaidInASentence(String path) throws Exception {
    HttpResponse<String> answer = visitor.get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("There is no such");
  }

  @Test
  void titlesFromOutsideAreText() throws Exception {
    new Drafting(desk.store()).add(HOSTILE, null, "", null);

    for (String path : List.of("/edition", "/edition/publish", "/edition/1/preview")) {
      assertThat(visitor.get(path).body()).as(path)
          .doesNotContain("<script>alert", "<img src=x", "\u202E");
    }
    publish();
    assertThat(visitor.get("/edition/1").body()).doesNotContain("<script>alert", "\u202E");
  }

  private void publish() throws Exception {
    HttpResponse<String> answer = visitor.post("/edition/publish",
        fields(one(page("/edition/publish"), "form.save")), Map.of());
    assertThat(answer.headers().firstValue("Location")).hasValue("/edition/1");
    assertThat(desk.store().editions().find(1).orElseThrow().publishedAt())
        .isBefore(Instant.now().plusSeconds(1));
  }

  private Map<String, String> form() throws Exception {
    return fields(one(page("/edition"), "form.edition"));
  }

  /** The fields of a form as a browser sends them; of those with one name the last. */
  private static Map<String, String> fields(Element form) {
    Map<String, String> fields = new HashMap<>();
    form.select("input[name]:not([type=radio]), input[checked]")
        .forEach(
            input -> fields.put(input.attr("name"), input.val()));
    form.select("textarea[name]").forEach(area -> fields.put(area.attr("name"), area.wholeText()));
    fields.remove("token");
    return fields;
  }

  private static Element one(Document page, String selector) {
    return Objects.requireNonNull(page.selectFirst(selector), selector);
  }

  private static String blurb(String url) {
    return Typed.blurb(WebUrl.of(url));
  }

  private Document page(String path) throws Exception {
    return Jsoup.parse(visitor.get(path).body());
  }

  private Edition draft() {
    return desk.store().editions().draft().orElseThrow();
  }
}
