package shortlist.app.desk.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.app.desk.SampleDesk;
import shortlist.app.desk.Visitor;
import shortlist.app.review.Review;
import shortlist.corpus.archive.Exchange;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Location;
import shortlist.corpus.archive.Response;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.engagement.LinkClicks;
import shortlist.corpus.engagement.Mailing;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.FetchOutcome;
import shortlist.corpus.store.Frontier.Discovered;
import shortlist.corpus.store.PageRole;
import shortlist.corpus.store.Pages.Answer;
import shortlist.corpus.store.Pages.Archived;
import shortlist.corpus.store.Pages.Next;
import shortlist.corpus.store.Pages.Visit;
import shortlist.corpus.store.Store;
import shortlist.indexer.Indexer;

class ItemPageTest {

  private static final WebUrl STORE = WebUrl.of("https://team0.example/feature-store");
  private static final String ID = Document.idOf(STORE);
  private static final String PAGE = "/document/" + ID;
  private static final String KEY = "team0.example/feature-store";

  @TempDir
  private Path folder;

  private SampleDesk desk;
  private Visitor visitor;

  @BeforeEach
  void open() {
    desk = SampleDesk.filled(folder.resolve("work"));
    visitor = new Visitor(desk.address("/"));
  }

  @AfterEach
  void close() {
    visitor.close();
    desk.close();
  }

  private HttpResponse<String> write(String text, String highlight, int version)
      throws Exception {
    return visitor.post("/note", Map.of("key", KEY, "back", PAGE, "note", text, "highlight",
        highlight, "version", String.valueOf(version)), Map.of());
  }

  private String page() throws Exception {
    return visitor.get(PAGE).body();
  }

  private Documents.Entry document() {
    return desk.store().documents().find(ID).orElseThrow();
  }

  @Test
  void everythingThatIsKnownOfADocumentIsOnItsPage() throws Exception {
    visitor.get("/");
    new Review(desk.store()).reject(document(), "too basic");

    String page = page();

    assertThat(page).contains("What a year with our feature store changed",
        "14 Mar 2021", "English", "https://team0.example/feature-store", "The first month",
        "Rejected: too basic.", "Came into the corpus.", "Why it stands where it does");
    assertThat(page.split("<h1", -1)).hasSize(2);
    assertThat(page.length()).isLessThan(150_000);
  }

  @Test
  void whyItStandsWhereItDoesIsToldInSentences() throws Exception {
    visitor.get("/");
    assertThat(page()).containsPattern("Number [1-9] of \\d+ candidates")
        .contains("Its words are", "Past resources it resembles", "Words for it:");

    new Review(desk.store()).accept(document());
    new Review(desk.store()).publish(new Review(desk.store()).draft(), Instant.now());
    assertThat(page()).contains("Published in edition 1, place 1.", "Edition <bdi>1</bdi>");
  }

  @Test
  void aNoteIsSavedAndAStaleOneShowsBothVersions() throws Exception {
    assertThat(write("ask the author", "The one on skew", 0).statusCode()).isEqualTo(303);
    assertThat(page()).contains(">ask the author</textarea>", ">The one on skew</textarea>");

    HttpResponse<String> stale = write("other <b>words</b>", "", 0);

    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.body()).contains("ask the author", "other &lt;b&gt;words&lt;/b&gt;",
        "name=\"version\" value=\"1\"");
    assertThat(page()).contains(">ask the author</textarea>");
    assertThat(write("both words", "", 1).statusCode()).isEqualTo(303);
  }

  @Test
  void whatCannotBeTakenIsSaidBesideTheFormAndNothingTypedIsLost() throws Exception {
    HttpResponse<String> tooLong = write("my long thoughts", "x".repeat(1_001), 0);
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(tooLong.body()).contains("A highlight has at most 1,000 characters",
        ">my long thoughts</textarea>", "value=\"" + PAGE + "#note\"");

    HttpResponse<String> noAddress = visitor.post("/relate", Map.of("key", KEY, "back", PAGE,
        "kind", "slides", "url", "javascript:alert(1)", "title", "My deck"), Map.of());
    assertThat(noAddress.statusCode()).isEqualTo(422);
    assertThat(noAddress.body()).contains("is no web address", "value=\"My deck\"")
        .doesNotContain("href=\"javascript");

    assertThat(visitor.post("/note", Map.of("key", "unknown.example/"), Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(visitor.get("/document/nothing").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/resource?key=nothing").statusCode()).isEqualTo(404);
    assertThat(visitor.get(PAGE + "/version?page=1&at=99999999999999999999").statusCode())
        .isEqualTo(404);
  }

  @Test
  void relatedLinksAreShownAtBothEndsAndRemoved() throws Exception {
    visitor.post("/relate", Map.of("key", KEY, "back", PAGE, "kind", "follow-up", "url",
        "https://team1.example/shadow-deployment", "title", "The sequel"), Map.of());
    assertThat(page()).contains("The sequel");
    String sequel = "/document/"
        + Document.idOf(WebUrl.of("https://team1.example/shadow-deployment"));
    assertThat(visitor.get(sequel).body()).contains("follow-up of",
        "What a year with our feature store changed");

    visitor.post("/unrelate", Map.of("key", KEY, "back", PAGE, "url",
        "https://team1.example/shadow-deployment"), Map.of());
    assertThat(page()).doesNotContain("The sequel");
  }

  @Test
  void aPastResourceWithoutADocumentHasAPageOfItsOwn() throws Exception {
    Resource resource = new Resource(WebUrl.of("https://gone.example/talk?a=1"), "A <i>talk</i>",
        "Team Nine", List.of(), 2018, "Serving", Kind.TALK, "What it said.", "Watch it to the end",
        "7", 3, LocalDate.of(2018, 5, 6));
    desk.store().resources().putAll(List.of(resource));
    desk.store()
        .mailings()
        .put(new Mailing("Issue 7", LocalDate.of(2018, 5, 6), 2_000,
            List.of(new LinkClicks(WebUrl.of("https://gone.example/talk?a=1"), 3, 90L, 120L))));

    String address = "/resource?key="
        + URLEncoder.encode(resource.key(), StandardCharsets.UTF_8);
    String page = visitor.get(address).body();

    assertThat(page).contains("A &lt;i&gt;talk&lt;/i&gt;", "Team Nine",
        ">Watch it to the end</textarea>", "Edition <bdi>7</bdi>", "6 May 2018",
        "90 of 2,000 readers (4.5 %)", "times as usual");
    assertThat(visitor.get("/resource?key=" + KEY).uri()).hasPath("/resource");
    assertThat(visitor.get("/resource?key=" + KEY).headers().firstValue("Location"))
        .contains(PAGE);
  }

  @Test
  void theCategoryIsChosenFromThoseThereAre() throws Exception {
    assertThat(visitor.post(PAGE + "/category", Map.of("category", "Serving", "back", PAGE),
        Map.of()).statusCode()).isEqualTo(303);
    assertThat(page()).containsPattern("<option value=\"Serving\"\\s+selected");
    assertThat(visitor.post(PAGE + "/category", Map.of("category", "Nothing", "back", PAGE),
        Map.of()).statusCode()).isEqualTo(404);

    visitor.post(PAGE + "/category", Map.of("category", "", "back", PAGE), Map.of());
    assertThat(page()).doesNotContainPattern("<option value=\"Serving\"\\s+selected");
  }

  @Test
  void similarDocumentsAreOneLinkAway() throws Exception {
    Matcher link = Pattern.compile("href=\"(/document/[a-z0-9]+/like)\"").matcher(page());
    assertThat(link.find()).isTrue();
    assertThat(visitor.get(link.group(1)).body()).contains("What a year with our",
        "/similar?to=" + ID);
  }

  @Test
  void anEarlierVersionIsReadAndComparedByParagraphs() throws Exception {
    WebUrl url = WebUrl.of("https://crawled.example/post");
    visit(url, Instant.parse("2024-05-06T07:08:09Z"), "The first way was a queue for each team.");
    visit(url, Instant.parse("2025-05-06T07:08:09Z"), "In the end one queue was enough for all.");
    String id = Document.idOf(url);

    String page = visitor.get("/document/" + id).body();
    assertThat(page).contains("6 May 2024, 07:08", "6 May 2025, 07:08", "New or changed");
    Matcher link = Pattern.compile("href=\"(/document/[a-z0-9]+/version[^\"]+)\"").matcher(page);
    assertThat(link.find()).isTrue();
    String version = visitor.get(link.group(1).replace("&amp;", "&")).body();

    assertThat(version).contains("1</span> paragraph added since", "1</span> removed since")
        .containsPattern("(?s)<del>.{0,120}The first way was a queue")
        .containsPattern("(?s)<ins>.{0,120}In the end one queue")
        .contains("Every paragraph of this post tells");
    assertThat(visitor.get(link.group(1).replace("&amp;", "&").replace(id, ID)).statusCode())
        .isEqualTo(404);
  }

  /** As the crawl and the indexing after it would leave it. */
  private void visit(WebUrl url, Instant at, String paragraph) {
    Store store = desk.store();
    String same = IntStream.range(0, 12)
        .mapToObj(i -> "<p>Every paragraph of this post tells what happened in month " + i
            + " of the year in which the platform grew, and what was learnt from it.</p>")
        .collect(Collectors.joining());
    byte[] body = ("<html lang=en><head><title>A year of queues</title></head><body><article>"
        + "<h1>A year of queues</h1>" + same + "<p>" + paragraph + "</p></article></body></html>")
        .getBytes(StandardCharsets.UTF_8);
    Exchange exchange = Exchange.of(new Response(url, at, 200,
        Headers.of("Content-Type", "text/html; charset=utf-8"), body));
    if (store.trails().find(url).isEmpty()) {
      long source = store.sources().add(url, null).orElseThrow().id();
      store.frontier()
          .enqueue(List.of(new Discovered(url, source, null, PageRole.PAGE, 1, 0, .5, null)), at);
    }
    Location location = desk.workspace().archive().append(exchange);
    desk.workspace().archive().sync();
    store.pages()
        .record(List.of(new Visit(store.trails().find(url).orElseThrow().id(),
            FetchOutcome.FETCHED, at, new Answer(200, "text/html", body.length),
            new Archived(location, exchange.digest(), null, null), null, null,
            new Next(null, Duration.ofDays(1), 0, 0))));
    new Indexer(desk.workspace()).update((done, total) -> {});
  }
}
