package shortlist.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CategoryCommandTest {

  private static final String AIR = "A zeppelin with its ballast and its hangar over the lake.";
  private static final String SEA = "A submarine with its periscope and its ballast in the sea.";

  @TempDir
  private Path folder;

  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @BeforeEach
  void makeWorkspace() throws IOException {
    Workspace.create(folder.resolve("work"), "").close();
    Path resources = Files.writeString(folder.resolve("resources.jsonl"), """
      {"url":"https://past.example/air","title":"Zeppelin","summary":"%s","category":"Air ships"}
      {"url":"https://past.example/sea","title":"Submarine","summary":"%s","category":"Boats"}
      """.formatted(AIR, SEA));
    Path documents = Files.writeString(folder.resolve("documents.jsonl"), """
      {"id":"a","url":"https://new.example/a","title":"Zeppelin news","text":"%1$s"}
      {"id":"b","url":"https://new.example/b","title":"Submarine news","text":"%2$s"}
      {"id":"c","url":"https://new.example/c","title":"Bread","text":"Knead the dough."}
      """.formatted(AIR, SEA));
    assertThat(run("resource", "import", resources.toString())).isEqualTo(ExitCode.DONE);
    assertThat(run("document", "import", documents.toString())).isEqualTo(ExitCode.DONE);
    assertThat(run("index")).isEqualTo(ExitCode.DONE);
  }

  @Test
  void indexingPutsDocumentsIntoCategoriesThatSearchesKnow() {
    assertThat(found("category:\"Air ships\"")).isEqualTo("a");
    assertThat(found("category:boats")).isEqualTo("b");
    assertThat(json().get("facets").get("category").get("Boats").asLong()).isEqualTo(1);
  }

  @Test
  void whatIsSetWinsAndCanBeTakenBack() {
    assertThat(run("category", "add", "Baking")).isEqualTo(ExitCode.DONE);
    assertThat(run("category", "set", "c", "baking")).isEqualTo(ExitCode.DONE);
    assertThat(run("category", "set", "b", "Baking")).isEqualTo(ExitCode.DONE);
    assertThat(found("category:Baking bread")).isEqualTo("c");
    assertThat(found("category:Baking submarine")).isEqualTo("b");

    assertThat(run("category", "unset", "b")).isEqualTo(ExitCode.DONE);
    assertThat(found("category:Boats")).isEqualTo("b");
  }

  @Test
  void aPastResourceIsMovedByItsAddress() {
    assertThat(run("category", "set", "https://past.example/sea", "Air ships"))
        .isEqualTo(ExitCode.DONE);

    assertThat(said()).contains("1 documents changed");
    assertThat(run("search", "category:Boats")).isEqualTo(ExitCode.NOTHING_FOUND);
  }

  @Test
  void categoriesAreListedRenamedAndRemoved() {
    assertThat(run("category", "rename", "boats", "Under water")).isEqualTo(ExitCode.DONE);
    assertThat(run("category", "remove", "Air ships")).isEqualTo(ExitCode.DONE);

    assertThat(run("category", "list", "--json")).isEqualTo(ExitCode.DONE);
    assertThat(json().get("name").asString()).isEqualTo("Under water");
    assertThat(json().get("resources").asLong()).isEqualTo(1);
    assertThat(json().get("set").asLong()).isZero();
    assertThat(json().get("assigned").asLong()).isPositive();
    assertThat(run("category", "remove", "under water")).isEqualTo(ExitCode.DONE);
    assertThat(run("category", "list")).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(said()).contains("shortlist category add");
  }

  @Test
  void wordsOfTheGaugesArePrintedWithTheWorkspacesOwn() throws IOException {
    Files.writeString(folder.resolve("work").resolve("tone.txt"), """
      clickbait | 0.6 | hype | world class
      nonsense
      """);

    assertThat(run("gauge", "words")).isEqualTo(ExitCode.DONE);
    assertThat(data.toString(StandardCharsets.UTF_8))
        .contains("clickbait | 0.6 | hype | world class")
        .contains("| top #");
    assertThat(said()).contains("Line 2 of tone.txt is not used");
    assertThat(run("gauge", "words", "--json")).isEqualTo(ExitCode.DONE);
    assertThat(json().get("lines").size()).isGreaterThan(100);
    assertThat(run("gauge")).isEqualTo(ExitCode.USAGE);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    category                           | 2 | Say what to do
    category add Boats                 | 2 | already
    category add \u200b                | 2 | 1 to 80 characters
    category set a Trains              | 4 | no category Trains
    category set x Boats               | 4 | neither a document nor
    category set https://x.example/ Boats | 4 | neither a document nor
    category unset a                   | 4 | No category was set
    category rename Trains Boats       | 4 | no category
    category rename Boats \u200b       | 2 | 1 to 80 characters
    category remove Trains             | 4 | no category
    """)
  void mistakesEndInASentence(String line, int code, String sentence) {
    assertThat(run(line.split(" ", -1))).isEqualTo(code);
    assertThat(said()).contains(sentence).doesNotContain("\tat ", "Exception");
  }

  private String found(String query) {
    assertThat(run("search", query, "--json")).isEqualTo(ExitCode.DONE);
    return json().get("hits").get(0).get("id").asString();
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(data.toString(StandardCharsets.UTF_8));
  }

  private String said() {
    return messages.toString(StandardCharsets.UTF_8);
  }

  private int run(String... command) {
    data.reset();
    messages.reset();
    Console console = new Console(new PrintStream(data, true, StandardCharsets.UTF_8),
        new PrintStream(messages, true, StandardCharsets.UTF_8), false);
    int code = new Main(console,
        Map.of("SHORTLIST_HOME", folder.resolve("work").toString())).run(command);
    console.flush();
    return code;
  }
}
