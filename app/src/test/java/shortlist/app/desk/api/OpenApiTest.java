package shortlist.app.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.app.desk.SampleDesk;
import shortlist.app.desk.api.Program.Answer;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.library.Overlay;
import shortlist.app.desk.ranking.Suggestions;
import shortlist.app.past.Retrospect;
import shortlist.app.work.Worker;
import shortlist.corpus.workspace.Workspace;
import shortlist.crawler.CrawlOptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OpenApiTest {

  @TempDir
  static Path folder;

  private static SampleDesk desk;
  private static Program program;
  private static ObjectNode description;

  @BeforeAll
  static void open() throws Exception {
    desk = SampleDesk.filled(folder.resolve("workspace"));
    program = Program.withToken(desk, "test");
    description = (ObjectNode) program.get("openapi.json").body();
  }

  @AfterAll
  static void close() {
    program.close();
    desk.close();
  }

  @Test
  void everyRouteIsDescribedAndEveryDescriptionIsRouted() {
    Map<String, Object> described = new TreeMap<>();
    description.get("paths")
        .properties()
        .forEach(path -> path.getValue()
            .properties()
            .forEach(operation -> described.put(
                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                query(operation.getValue()))));
    Map<String, Object> routed = new TreeMap<>();
    Workspace workspace = desk.workspace();
    try (Library library = new Library(workspace.indexFolder());
        Suggestions suggestions = new Suggestions(workspace, workspace, library);
        Worker worker = new Worker(workspace.folder(), CrawlOptions.DEFAULT, () -> {})) {
      new Api(workspace, library, new Overlay(desk.store(), library), suggestions,
          new Retrospect(desk.store()), worker).endpoints()
          .forEach(endpoint -> routed.put(endpoint.method().name() + " " + Api.ROOT
              + endpoint.path().replace('<', '{').replace('>', '}'),
              new TreeSet<>(endpoint.query())));
    }
    assertThat(described).isEqualTo(routed);
  }

  @Test
  void answersAreAsDescribed() throws Exception {
    while (program.get("suggestions").status() == 503) {
      Thread.sleep(100);
    }
    String id = program.get("suggestions").body().at("/suggestions/0/id").asString();
    valid("GET", "", "/api/v1", null);
    valid("GET", "suggestions?limit=3", "/api/v1/suggestions", null);
    valid("GET", "why?of=" + id, "/api/v1/why", null);
    valid("GET", "why?of=https://unknown.example/", "/api/v1/why", null);
    valid("GET", "documents/" + id + "/why", "/api/v1/documents/{id}/why", null);
    valid("GET", "search?q=model&limit=2", "/api/v1/search", null);
    valid("GET", "completions?q=mod", "/api/v1/completions", null);
    valid("GET", "similar?to=" + id, "/api/v1/similar", null);
    valid("POST", "similar", "/api/v1/similar", "{\"text\": \"a ranking model under load\"}");
    valid("GET", "documents?limit=2", "/api/v1/documents", null);
    valid("GET", "documents/" + id, "/api/v1/documents/{id}", null);
    valid("GET", "documents/" + id + "/text", "/api/v1/documents/{id}/text", null);
    valid("PUT", "documents/" + id + "/verdict", "/api/v1/documents/{id}/verdict",
        "{\"decision\": \"accept\"}");
    valid("GET", "documents/" + id + "/verdict", "/api/v1/documents/{id}/verdict", null);
    valid("GET", "verdicts", "/api/v1/verdicts", null);
    valid("POST", "categories", "/api/v1/categories", "{\"name\": \"Platforms\"}");
    valid("GET", "categories", "/api/v1/categories", null);
    valid("GET", "categories/Platforms", "/api/v1/categories/{name}", null);
    valid("GET", "documents/" + id + "/category", "/api/v1/documents/{id}/category", null);
    valid("GET", "editions", "/api/v1/editions", null);
    valid("GET", "editions/draft", "/api/v1/editions/{number}", null);
    valid("POST", "sources", "/api/v1/sources",
        "{\"url\": \"https://feeds.example/\", \"maxDepth\": 2, \"since\": \"2020-01-31\"}");
    valid("GET", "sources", "/api/v1/sources", null);
    valid("GET", "sources/1", "/api/v1/sources/{source}", null);
    valid("GET", "scorecards", "/api/v1/scorecards", null);
    valid("GET", "pages", "/api/v1/pages", null);
    valid("GET", "resources", "/api/v1/resources", null);
    valid("POST", "searches", "/api/v1/searches", "{\"name\": \"Drift\", \"query\": \"drift\"}");
    valid("GET", "searches", "/api/v1/searches", null);
    valid("GET", "searches/drift", "/api/v1/searches/{key}", null);
    valid("GET", "searches/drift/news", "/api/v1/searches/{key}/news", null);
    valid("GET", "editions/draft/check", "/api/v1/editions/{number}/check", null);
    valid("GET", "note?of=" + id, "/api/v1/note", null);
    valid("POST", "relations?of=" + id, "/api/v1/relations",
        "{\"kind\": \"slides\", \"url\": \"https://slides.example/1\"}");
    valid("GET", "relations?of=" + id, "/api/v1/relations", null);
    valid("POST", "resources", "/api/v1/resources",
        "{\"title\": \"Past\", \"url\": \"https://past.example/1\"}");
    valid("POST", "engagement?dryRun=true", "/api/v1/engagement", """
      edition,date,delivered,position,url,unique_clicks,total_clicks
      1,2019-03-04,1000,1,https://past.example/1,40,50
      """);
    valid("GET", "top?year=2019", "/api/v1/top", null);
    valid("GET", "quality/backtest", "/api/v1/quality/backtest", null);
    valid("GET", "work", "/api/v1/work", null);
    valid("GET", "sources/99", "/api/v1/sources/{source}", null);
    valid("POST", "sources", "/api/v1/sources", "{\"uri\": 1}");
  }

  /** A field that is not described fails, too: it would be relied on all the same. */
  private static void valid(String method, String path, String described, @Nullable String body)
      throws Exception {
    Answer answer = program.send(method, path, body, Map.of());
    JsonNode responses = description.get("paths")
        .get(described)
        .get(method.toLowerCase(Locale.ROOT))
        .get("responses");
    String status = String.valueOf(answer.status());
    JsonNode schema = responses.has(status)
        ? responses.get(status).at("/content/application~1json/schema")
        : description
            .at("/components/responses/Problem/content/application~1problem+json/schema");
    assertThat(schema.isMissingNode()).as("schema of " + method + " " + described).isFalse();
    ObjectNode closed = JsonMapper.shared().createObjectNode();
    closed.setAll((ObjectNode) schema.deepCopy());
    closed.set("components", closed(description.get("components").deepCopy()));
    Schema validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(closed);
    List<String> errors = new ArrayList<>();
    validator.validate(answer.body()).forEach(error -> errors.add(error.toString()));
    assertThat(errors).as(method + " " + path + ": " + answer.response().body()).isEmpty();
  }

  private static JsonNode closed(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("properties").isObject()
        && object.path("type").toString().contains("object")) {
      object.put("additionalProperties", false);
    }
    node.forEach(OpenApiTest::closed);
    return node;
  }

  private static Set<String> query(JsonNode operation) {
    Set<String> names = new TreeSet<>();
    operation.path("parameters").forEach(parameter -> {
      if (parameter.path("in").asString("").equals("query")) {
        names.add(parameter.get("name").asString());
      }
    });
    return names;
  }
}
