package shortlist.app.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.app.desk.SampleDesk;
import shortlist.app.desk.Visitor;
import shortlist.app.desk.api.Program.Answer;
import tools.jackson.databind.JsonNode;

class ApiTest {

  private static final String ACCEPT = "{\"decision\": \"accept\"}";
  private static final String REJECT = "{\"decision\": \"reject\", \"reason\": \"too basic\"}";

  @TempDir
  Path folder;

  private SampleDesk desk;
  private Program program;

  @BeforeEach
  void open() {
    desk = SampleDesk.filled(folder.resolve("workspace"));
    program = Program.withToken(desk, "test");
  }

  @AfterEach
  void close() {
    program.close();
    desk.close();
  }

  @Test
  void aVerdictIsGivenSeenReplacedAndTakenBack() throws Exception {
    String path = "documents/" + document() + "/verdict";
    assertThat(program.get(path).status()).isEqualTo(404);
    assertThat(program.send("PUT", path, ACCEPT, (String) null).status()).isEqualTo(201);
    Answer again = program.send("PUT", path, ACCEPT, (String) null);
    assertThat(again.status()).as("the same again").isEqualTo(200);
    assertThat(desk.store().verdicts().after(0, 9)).hasSize(1);
    assertThat(program.send("PUT", path, REJECT, (String) null).status()).isEqualTo(428);
    Answer stale = program.send("PUT", path, REJECT, "\"another\"");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.body().at("/current/decision").asString()).isEqualTo("accept");
    assertThat(stale.body().at("/yours/decision").asString()).isEqualTo("reject");
    Answer replaced = program.send("PUT", path, REJECT, again.tag());
    assertThat(replaced.status()).isEqualTo(200);
    assertThat(desk.store().editions().draft().orElseThrow().slots()).isEmpty();
    assertThat(program.send("DELETE", path, null, replaced.tag()).status()).isEqualTo(204);
    assertThat(program.get(path).text("decision")).as("holds again").isEqualTo("accept");
    assertThat(desk.store().editions().draft().orElseThrow().slots()).hasSize(1);
  }

  @Test
  void onlyATokenOrAPageOfTheDeskWrites() throws Exception {
    String path = "documents/" + document() + "/verdict";
    try (Program stranger = Program.withoutToken(desk)) {
      assertThat(stranger.get("sources").status()).as("reading").isEqualTo(200);
      Answer refused = stranger.send("PUT", path, ACCEPT, Map.of());
      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.text("detail")).contains("shortlist token new NAME");
      assertThat(refused.response().headers().firstValue("WWW-Authenticate").orElse(""))
          .startsWith("Bearer");
      assertThat(stranger.send("GET", "sources", null,
          Map.of("Authorization", "Bearer shortlist_wrong")).status()).isEqualTo(401);
    }
    desk.store().tokens().remove("test");
    assertThat(program.send("PUT", path, ACCEPT, Map.of()).status()).isEqualTo(401);
    assertThat(desk.store().verdicts().latest()).isEmpty();
  }

  @Test
  void pagesOfOtherSitesAreShutOutEvenWithAToken() throws Exception {
    for (Map<String, String> elsewhere : List.of(Map.of("Origin", "https://evil.example"),
        Map.of("Origin", "null"), Map.of("Sec-Fetch-Site", "cross-site"))) {
      assertThat(program.send("GET", "sources", null, elsewhere).status()).isEqualTo(403);
      assertThat(program.send("POST", "sources", "{\"url\": \"https://a.example\"}", elsewhere)
          .status()).isEqualTo(403);
    }
    try (Visitor visitor = new Visitor(desk.address("/"))) {
      assertThat(visitor.raw("""
        GET /api/v1/sources HTTP/1.1\r
        Host: evil.example\r
        Connection: close\r
        \r
        """)).contains("403");
    }
    assertThat(desk.store().sources().all()).isEmpty();
  }

  @Test
  void aScriptOfTheDesksOwnPageWrites() throws Exception {
    try (Visitor visitor = new Visitor(desk.address("/"));
        Program page = Program.withoutToken(desk)) {
      var home = visitor.get("/");
      String token = home.body().replaceFirst("(?s).*?name=\"token\" value=\"([^\"]+)\".*", "$1");
      String cookie = home.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
      assertThat(page.send("POST", "sources", "{\"url\": \"https://a.example\"}",
          Map.of("Shortlist-Token", token, "Cookie", cookie, "Origin", visitor.origin()))
          .status()).isEqualTo(201);
      assertThat(page.send("POST", "sources", "{\"url\": \"https://b.example\"}",
          Map.of("Shortlist-Token", "wrong", "Cookie", cookie, "Origin", visitor.origin()))
          .status()).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    POST   | sources             | {"url": "nonsense::"}             | 422 | #/url
    POST   | sources             | {"url": 5}                        | 422 | #/url
    POST   | sources             | {}                                | 422 | #/url
    POST   | sources             | {"url": "https://a.example", "x/y": 1} | 422 | #/x~1y
    POST   | sources             | {"url": "https://a.example", "hosts": ["a.example", 2]} | 422 | #/hosts/1
    POST   | sources             | {"url": "https://a.example", "include": ["("]} | 422 | #/include
    POST   | sources             | [1]                               | 422 | #
    POST   | sources             | {"url": "https://a.example"       | 400 | ''
    POST   | sources             | {"url": "a", "url": "b"}          | 400 | ''
    GET    | sources?limit=0     | ''                                | 400 | limit
    GET    | sources?limit=many  | ''                                | 400 | limit
    GET    | sources?page=2      | ''                                | 400 | page
    GET    | sources?cursor=2    | ''                                | 400 | cursor
    GET    | search?q=x&sort=up  | ''                                | 400 | sort
    GET    | sources/x           | ''                                | 404 | ''
    GET    | nothing             | ''                                | 404 | ''
    DELETE | sources             | ''                                | 405 | ''
    PATCH  | openapi.json        | {}                                | 405 | ''
    """)
  void whatIsWrongIsToldWithItsPlace(String method, String path, String body, int status,
      String place) throws Exception {
    Answer answer = program.send(method, path, body.isEmpty() ? null : body, Map.of());
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.response().headers().firstValue("Content-Type"))
        .contains("application/problem+json");
    assertThat(answer.text("detail")).endsWith(".");
    assertThat(answer.body().path("status").asInt(0)).isEqualTo(status);
    JsonNode error = answer.body().path("errors").path(0);
    assertThat(error.path("pointer").asString("") + error.path("parameter").asString(""))
        .isEqualTo(place);
    assertThat(desk.store().sources().all()).isEmpty();
  }

  @Test
  void bodiesOfOtherKindsAndSizesAreRefused() throws Exception {
    assertThat(program.send("POST", "sources", "url=x",
        Map.of("Content-Type", "application/x-www-form-urlencoded")).status()).isEqualTo(415);
    assertThat(program.send("POST", "similar", "{\"text\": \"" + "a ".repeat(600_000) + "\"}",
        Map.of()).status()).isEqualTo(413);
    assertThat(program.send("POST", "similar", "[".repeat(100_000), Map.of()).status())
        .isEqualTo(400);
    Answer allowed = program.send("OPTIONS", "sources", null, Map.of());
    assertThat(allowed.response().headers().firstValue("Allow"))
        .contains("GET, HEAD, OPTIONS, POST");
  }

  @Test
  void pagesOfAListMissNothingAndRepeatNothingWhileItGrows() throws Exception {
    List<String> seen = new ArrayList<>();
    String next = "documents?limit=3";
    while (!next.isEmpty()) {
      Answer page = program.get(next);
      page.body().path("items").forEach(item -> seen.add(item.get("id").asString()));
      String link = page.response().headers().firstValue("Link").orElse("");
      next = page.body().path("next").isNull() ? "" : link.replaceAll("<(.*)>.*", "$1");
      if (seen.size() == 3) {
        desk.add("https://later.example/post", "A post that came later");
      }
    }
    assertThat(seen).doesNotHaveDuplicates().isSorted().hasSizeBetween(10, 11);
  }

  @Test
  void whoHasThePresentVersionIsToldSo() throws Exception {
    Answer first = program.get("editions");
    assertThat(program.send("GET", "editions", null, Map.of("If-None-Match", first.tag()))
        .status()).isEqualTo(304);
    desk.store().editions().create("", "");
    assertThat(program.send("GET", "editions", null, Map.of("If-None-Match", first.tag()))
        .status()).isEqualTo(200);
  }

  @Test
  void anEditionIsWrittenOrderedAndPublished() throws Exception {
    assertThat(program.send("POST", "editions", "{\"title\": \"First\"}", Map.of()).status())
        .isEqualTo(201);
    assertThat(program.send("POST", "editions", "{}", Map.of()).status()).isEqualTo(409);
    Answer begun = program.get("editions/draft");
    Answer draft = program.send("PATCH", "editions/1", "{\"intro\": \"Hello.\"}", begun.tag());
    assertThat(draft.text("title") + draft.text("intro")).isEqualTo("FirstHello.");
    Answer one = program.send("POST", "editions/draft/slots",
        "{\"link\": \"https://a.example/1\", \"blurb\": \"Mine.\"}", draft.tag());
    Answer two = program.send("POST", "editions/1/slots",
        "{\"link\": \"" + document() + "\"}", one.tag());
    assertThat(program.send("POST", "editions/1/slots", "{\"link\": \"https://a.example/2\"}",
        one.tag()).status()).as("stale").isEqualTo(412);
    Answer moved = program.send("PATCH", "editions/1/slots/2",
        "{\"position\": 1, \"blurb\": \"Now first.\"}", two.tag());
    assertThat(moved.body().at("/slots/0/blurb").asString()).isEqualTo("Now first.");
    assertThat(moved.body().at("/slots/1/blurb").asString()).isEqualTo("Mine.");
    Answer removed = program.send("DELETE", "editions/1/slots/2", null, moved.tag());
    assertThat(removed.body().path("slots")).hasSize(1);
    assertThat(program.get("editions/1/export?format=markdown").response().body())
        .contains("Now first.");
    Answer published = program.send("POST", "editions/1/publish", null, removed.tag());
    assertThat(published.body().path("draft").asBoolean(true)).isFalse();
    assertThat(program.send("DELETE", "editions/1/slots/1", null, published.tag()).status())
        .as("published")
        .isEqualTo(409);
  }

  @Test
  void sourcesCategoriesAndSearchesAreEditedByVersion() throws Exception {
    Answer source = program.send("POST", "sources", "{\"url\": \"https://a.example/\"}",
        Map.of());
    assertThat(program.send("PATCH", "sources/1", "{\"paused\": true}", Map.of()).status())
        .isEqualTo(428);
    Answer paused = program.send("PATCH", "sources/1",
        "{\"paused\": true, \"include\": [\"^/blog/\"]}", source.tag());
    assertThat(paused.body().path("paused").asBoolean(false)).isTrue();
    assertThat(program.send("DELETE", "sources/1", null, source.tag()).status()).isEqualTo(412);
    assertThat(program.send("DELETE", "sources/1", null, paused.tag()).status()).isEqualTo(204);

    Answer category = program.send("POST", "categories", "{\"name\": \"Search/Ranking\"}",
        Map.of());
    assertThat(category.status()).isEqualTo(201);
    assertThat(program.send("POST", "categories", "{\"name\": \"search/ranking\"}", Map.of())
        .status()).isEqualTo(409);
    Answer renamed = program.send("PATCH", "categories/Search/Ranking", "{\"name\": \"Search\"}",
        category.tag());
    assertThat(renamed.text("name")).isEqualTo("Search");
    Answer place = program.get("documents/" + document() + "/category");
    assertThat(program.send("PUT", "documents/" + document() + "/category",
        "{\"category\": \"search\"}", place.tag()).body().path("set").asBoolean(false)).isTrue();

    Answer search = program.send("POST", "searches",
        "{\"name\": \"Drift\", \"query\": \"drift\"}", Map.of());
    assertThat(program.send("DELETE", "searches/drift", null, search.tag()).status())
        .isEqualTo(204);
  }

  @Test
  void aNoteIsWrittenByVersion() throws Exception {
    String path = "note?of=" + document();
    Answer empty = program.get(path);
    Answer written = program.send("PUT", path, "{\"note\": \"Ask them.\"}", empty.tag());
    assertThat(written.text("note")).isEqualTo("Ask them.");
    Answer stale = program.send("PUT", path, "{\"note\": \"Mine.\"}", empty.tag());
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.body().at("/current/note").asString()).isEqualTo("Ask them.");
    assertThat(stale.body().at("/yours/note").asString()).isEqualTo("Mine.");
    String relations = "relations?of=" + document();
    assertThat(program.send("POST", relations,
        "{\"kind\": \"cake\", \"url\": \"https://a.example\"}", Map.of()).status())
        .isEqualTo(422);
    assertThat(program.send("DELETE", relations + "&url=https://a.example", null, Map.of())
        .status()).isEqualTo(404);
  }

  @Test
  void reportsAndPastLinksAreTakenOrOnlyTried() throws Exception {
    String report = """
      edition,date,delivered,position,url,unique_clicks,total_clicks
      1,2019-03-04,1000,1,https://past.example/1,40,50
      """;
    Answer tried = program.send("POST", "engagement?dryRun=true", report, Map.of());
    assertThat(tried.body().at("/editions/0/change").asString()).isEqualTo("added");
    assertThat(desk.store().mailings().all()).isEmpty();
    assertThat(program.send("POST", "engagement", report, Map.of()).status()).isEqualTo(200);
    Answer again = program.send("POST", "engagement", report, Map.of());
    assertThat(again.body().at("/editions/0/change").asString()).isEqualTo("none");
    assertThat(desk.store().mailings().all()).hasSize(1);
    assertThat(program.send("POST", "engagement", "no report", Map.of()).status())
        .isEqualTo(422);
    assertThat(program.send("POST", "resources", "{\"title\": \"Past\"}", Map.of())
        .body()
        .path("added")
        .asInt(0)).isEqualTo(1);
  }

  @Test
  void workIsBegunOnceAndRefusedWithASentence() throws Exception {
    Answer refused = program.send("POST", "work", "{\"work\": \"crawl\"}", Map.of());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("detail")).isNotBlank();
    assertThat(program.send("POST", "work", "{\"work\": \"dance\"}", Map.of()).status())
        .isEqualTo(422);
    assertThat(program.send("POST", "work", "{\"work\": \"index\"}", Map.of()).status())
        .isEqualTo(202);
    while (!program.get("work").text("work").equals("none")) {
      Thread.sleep(50);
    }
    assertThat(program.get("work").body().at("/last/good").asBoolean(false)).isTrue();
  }

  private String document() throws Exception {
    return program.get("documents?limit=1").body().at("/items/0/id").asString();
  }
}
