package shortlist.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.engagement.PassedOver;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.workspace.Workspace;
import shortlist.crawler.CrawlOptions;

class DeskTest {

  private static final Pattern CARD = Pattern.compile("name=\"id\" value=\"(\\w+)\"");

  /** What follows the number of the card that is current. */
  private static final String CURRENT = "\" tabindex=\"-1\" data-card aria-current=\"true\"";

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
  void suggestionsComeWithTheirReasons() throws Exception {
    String page = visitor.get("/").body();

    assertThat(page).contains("What a year with our feature store changed", "team0.example",
        "14 Mar 2021", "class=\"because\"", "class=\"terms\"", "class=\"parts\"",
        "The first month");
  }

  @Test
  void whatPagesAreCalledAndSayIsShownAndNeverMarkup() throws Exception {
    String id = hostileId();
    String pages = visitor.get("/").body() + visitor.get("/document/" + id).body()
        + visitor.get("/search?q=ranking").body();

    assertThat(pages).contains("Ranking &lt;script&gt;alert('title')&lt;/script&gt; with gradients")
        .contains("&lt;script&gt;alert('text')")
        .doesNotContain("<script>", "<img", "href=\"javascript:", "\u202E");
  }

  @Test
  void theQueryIsEscapedWhereItIsShownAgain() throws Exception {
    assertThat(visitor.get("/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").body())
        .doesNotContain("<script>alert");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/search", "/search?q=model", "/edition", "/nowhere",
      "/static/desk.js"})
  void everyAnswerForbidsWhatPagesDoNotNeed(String path) throws Exception {
    HttpResponse<String> answer = visitor.get(path);

    assertThat(answer.headers().firstValue("Content-Security-Policy")).get()
        .asString()
        .startsWith("default-src 'none'; script-src 'self';")
        .contains("frame-ancestors 'none'");
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
    assertThat(answer.body()).doesNotContain(" style=", " onclick=");
  }

  @Test
  void theCookieIsForThisDeskAlone() throws Exception {
    assertThat(visitor.get("/").headers().firstValue("Set-Cookie")).get()
        .asString()
        .startsWith("shortlist-" + desk.address("/").getPort() + "=")
        .contains("HttpOnly", "SameSite=Strict");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rebound.example", "rebound.example:PORT", "127.0.0.1:1", "127.0.0.1",
      "localhost.rebound.example:PORT", "0.0.0.0:PORT"})
  void otherNamesOfThisMachineAreRefused(String host) throws Exception {
    assertThat(visitor.raw("GET / HTTP/1.1\r\nHost: " + named(host)
        + "\r\nConnection: close\r\n\r\n")).isEqualTo("HTTP/1.1 403 Forbidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:PORT", "localhost:PORT", "[::1]:PORT"})
  void itsOwnNamesAreServed(String host) throws Exception {
    assertThat(visitor.raw("GET / HTTP/1.1\r\nHost: " + named(host)
        + "\r\nConnection: close\r\n\r\n")).isEqualTo("HTTP/1.1 200 OK");
  }

  @Test
  void anAcceptedDocumentStandsInTheEdition() throws Exception {
    String id = firstId();

    HttpResponse<String> answer = decide(id, "accept", Map.of());

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(verdict(id).decision()).isEqualTo(Decision.ACCEPT);
    assertThat(desk.store().editions().draft().orElseThrow().slots()).hasSize(1);
    assertThat(visitor.get("/").body()).contains("Accepted “What a year")
        .doesNotContain("href=\"/?read=" + id);
  }

  @Test
  void aRejectionKeepsItsReason() throws Exception {
    String id = firstId();

    visitor.post("/verdict", Map.of("id", id, "decision", "reject", "reason", "too basic"),
        Map.of());

    assertThat(verdict(id).reason()).isEqualTo("too basic");
    assertThat(visitor.get("/").body()).contains("(too basic)");
  }

  @Test
  void undoTakesTheVerdictBack() throws Exception {
    String id = firstId();
    decide(id, "accept", Map.of());

    visitor.post("/undo", Map.of("id", id), Map.of());

    assertThat(desk.store().verdicts().latest()).doesNotContainKey(id);
    assertThat(desk.store().editions().draft().orElseThrow().slots()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example/",
      "/\\elsewhere.example/", "\\\\elsewhere.example", "/a\r\nSet-Cookie: a=b",
      "javascript:alert(1)",
      "/\t/elsewhere.example", "elsewhere", ""})
  void aFormNeverLeadsToAnotherSite(String back) throws Exception {
    HttpResponse<String> answer = visitor.post("/verdict",
        Map.of("id", firstId(), "decision", "later", "back", back), Map.of());

    assertThat(URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath())
        .isEqualTo("/");
  }

  @Test
  void aVerdictLeadsBackToThePlaceInTheList() throws Exception {
    HttpResponse<String> answer = visitor.post("/verdict",
        Map.of("id", firstId(), "decision", "later", "back", "/?at=3"), Map.of());

    assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/?at=3");
  }

  @Test
  void beyondTheEndOfTheListTheLastOneIsCurrent() throws Exception {
    String page = visitor.get("/?at=99").body();
    long cards = Pattern.compile("<article class=\"card\"").matcher(page).results().count();

    assertThat(cards).isGreaterThan(1);
    assertThat(page).contains("id=\"at-" + cards + CURRENT);
    assertThat(visitor.get("/?at=-1").body()).contains("id=\"at-1" + CURRENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"maybe", "", "ACCEPT!"})
  void anUnknownVerdictIsRefused(String decision) throws Exception {
    assertThat(decide(firstId(), decision, Map.of()).statusCode()).isEqualTo(400);
  }

  @Test
  void formsOfOtherSitesChangeNothing() throws Exception {
    String id = firstId();

    assertThat(decide(id, "accept", Map.of("Origin", "http://other.example")).statusCode())
        .isEqualTo(403);
    assertThat(decide(id, "accept", Map.of("Origin", "null")).statusCode()).isEqualTo(403);
    assertThat(decide(id, "accept", Map.of("Sec-Fetch-Site", "cross-site")).statusCode())
        .isEqualTo(403);
    assertThat(decide(id, "accept",
        Map.of("Origin", "null", "Sec-Fetch-Site", "same-site")).statusCode()).isEqualTo(403);
    assertThat(decide(id, "accept", Map.of("Cookie", "other=1")).statusCode()).isEqualTo(403);
    assertThat(visitor.post("/verdict",
        Map.of("token", "guessed", "id", id, "decision", "accept"),
        Map.of("Cookie", "shortlist-" + desk.address("/").getPort() + "=guessed")).statusCode())
        .isEqualTo(403);
    assertThat(desk.store().verdicts().latest()).isEmpty();
  }

  @Test
  void aBrowserThatHidesTheOriginIsKnownByItsFetchSite() throws Exception {
    assertThat(decide(firstId(), "later", Map.of("Origin", "null", "Sec-Fetch-Site",
        "same-origin")).statusCode()).isEqualTo(303);
  }

  @Test
  void onlySmallFormsAreTaken() throws Exception {
    String id = firstId();

    assertThat(visitor.post("/verdict", Map.of("id", id, "decision", "x".repeat(70_000)),
        Map.of()).statusCode()).isEqualTo(413);
    assertThat(decide(id, "accept", Map.of("Content-Type", "multipart/form-data; boundary=b"))
        .statusCode()).isEqualTo(415);
    assertThat(visitor.raw("POST /verdict HTTP/1.1\r\nHost: " + named("localhost:PORT")
        + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n"))
        .startsWith("HTTP/1.1 411");
  }

  @Test
  void whatIsOpenCountsAsShown() throws Exception {
    String first = firstId();
    visitor.get("/");
    until(() -> !desk.store().verdicts().seen(List.of(first)).isEmpty());
    Edition edition = desk.store().editions().create("", "");
    desk.store()
        .editions()
        .add(edition.number(), null, WebUrl.of("https://taken.example/"), "Taken", "");
    desk.store().editions().publish(edition.number(), Instant.now().plusSeconds(1));

    assertThat(desk.store().verdicts().passedOver())
        .extracting(PassedOver::documentId, PassedOver::position, PassedOver::times)
        .containsExactly(tuple(first, 1, 1));
  }

  @Test
  void theSearchFindsAndOffersVerdicts() throws Exception {
    assertThat(visitor.get("/search?q=registry").body())
        .contains("What a year with our model registry changed", "value=\"accept\"");
    assertThat(visitor.get("/search?q=zyzzyva").body()).contains("Nothing found");
  }

  @Test
  void whatIsNotThereIsSaidInASentence() throws Exception {
    assertThat(visitor.get("/document/none").body()).contains("There is no such document");
    assertThat(visitor.get("/nowhere").body()).contains("There is no such page");
    assertThat(visitor.get("/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void aPortInUseIsNamed() {
    try (Workspace other = Workspace.create(folder.resolve("other"), "")) {
      int port = desk.address("/").getPort();

      assertThatThrownBy(() -> Desk.start(other, port, CrawlOptions.DEFAULT))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("Port " + port + " of 127.0.0.1 is in use");
    }
  }

  @Test
  void emptyPagesNameTheNextStep() throws Exception {
    try (SampleDesk empty = SampleDesk.empty(folder.resolve("empty"));
        Visitor there = new Visitor(empty.address("/"))) {
      assertThat(there.get("/").body()).contains("shortlist source add");
      assertThat(there.get("/edition").body()).contains("Accept a suggestion");
      assertThat(there.get("/search?q=anything").body()).contains("Nothing found");
    }
  }

  /** What is done behind the page's back. */
  private static void until(BooleanSupplier done) {
    Instant end = Instant.now().plusSeconds(30);
    while (!done.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
      LockSupport.parkNanos(5_000_000);
    }
  }

  private HttpResponse<String> decide(String id, String decision, Map<String, String> changes)
      throws Exception {
    return visitor.post("/verdict", Map.of("id", id, "decision", decision), changes);
  }

  private Verdict verdict(String id) {
    return Objects.requireNonNull(desk.store().verdicts().latest().get(id));
  }

  /** The id of the first card; the notice above the cards has one too. */
  private String firstId() throws Exception {
    String cards = visitor.get("/").body().replaceFirst("(?s)^.*?<main", "");
    return CARD.matcher(cards).results().findFirst().map(card -> card.group(1)).orElseThrow();
  }

  private String hostileId() {
    return desk.store()
        .documents()
        .findByIdOrUrl("https://hostile.example/page")
        .orElseThrow()
        .id();
  }

  private String named(String host) {
    return host.replace("PORT", Integer.toString(desk.address("/").getPort()));
  }
}
