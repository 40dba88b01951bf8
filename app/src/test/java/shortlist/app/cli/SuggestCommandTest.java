package shortlist.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.engagement.PassedOver;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list and its rules, verdicts and their reasons, at the command line. */
class SuggestCommandTest {

  @TempDir
  private Path folder;

  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @BeforeEach
  void makeWorkspace() throws IOException {
    Workspace.create(folder.resolve("work"), "").close();
    StringBuilder lines = new StringBuilder();
    List.of("https://a.example/1", "https://a.example/2", "https://b.example/1",
        "https://c.example/1", "https://d.example/1", "https://e.example/1", "https://f.example/1")
        .forEach(url -> lines.append(line(url)));
    Path file = Files.writeString(folder.resolve("documents.jsonl"), lines.toString());
    assertThat(run("document", "import", file.toString())).isEqualTo(ExitCode.DONE);
    assertThat(run("index")).isEqualTo(ExitCode.DONE);
  }

  private static String line(String url) {
    Random random = new Random(url.hashCode());
    StringJoiner text = new StringJoiner(" ");
    for (int i = 0; i < 250; i++) {
      text.add("word" + random.nextInt(3_000));
    }
    return "{\"id\":\"" + id(url) + "\",\"url\":\"" + url + "\",\"title\":\"On " + id(url)
        + "\",\"text\":\"" + text + "\",\"language\":\"en\"}\n";
  }

  private static String id(String url) {
    return url.substring(8).replace(".example/", "");
  }

  @Test
  void theListSaysWhatItsRulesCost() {
    assertThat(run("suggest", "--json")).isEqualTo(ExitCode.DONE);

    JsonNode list = json();
    assertThat(list.get("suggestions")).hasSize(5)
        .allSatisfy(suggestion -> assertThat(suggestion.get("notes").isArray()).isTrue());
    assertThat(list.get("suggestions")
        .valueStream()
        .map(suggestion -> WebUrl.of(suggestion.get("url").asString()).host()))
        .doesNotHaveDuplicates();
    assertThat(list.get("relaxed")).isEmpty();
    assertThat(list.get("costs")).allSatisfy(cost -> {
      assertThat(cost.get("rule").asString()).isNotBlank();
      assertThat(cost.get("id").asString()).isNotBlank();
      assertThat(cost.get("title").asString()).startsWith("On ");
      assertThat(cost.get("place").asInt()).isPositive();
      assertThat(cost.get("score").isNumber()).isTrue();
    });
  }

  @Test
  void rulesAreThoseOfTheSettings() throws IOException {
    Files.writeString(folder.resolve("work/shortlist.toml"), "[mix]\nkinds = { article = 0 }\n");
    assertThat(run("suggest", "--json")).isEqualTo(ExitCode.DONE);
    assertThat(json().get("relaxed")).singleElement()
        .satisfies(rule -> assertThat(rule.asString()).contains("at most 0 article"));

    Files.writeString(folder.resolve("work/shortlist.toml"), "[mix]\norganisation = 9\n");
    assertThat(run("suggest")).isEqualTo(ExitCode.WORKSPACE);
    assertThat(said()).contains("organisation of [mix] must be a whole number from 1 to 5");
  }

  @Test
  void whatIsPrintedForAPersonCountsAsShown() {
    assertThat(run("suggest", "--json")).isEqualTo(ExitCode.DONE);
    assertThat(passedOver()).isEmpty();

    assertThat(run("suggest", "--limit", "3")).isEqualTo(ExitCode.DONE);
    assertThat(run("suggest", "--limit", "2")).isEqualTo(ExitCode.DONE);
    assertThat(passedOver()).hasSize(3)
        .allSatisfy(passed -> assertThat(passed.times()).isEqualTo(1))
        .extracting(PassedOver::position)
        .containsExactlyInAnyOrder(1, 2, 3);
  }

  /** After an edition without any of the documents. */
  private List<PassedOver> passedOver() {
    try (Workspace workspace = Workspace.open(folder.resolve("work"))) {
      Edition edition = workspace.store().editions().create("", "");
      workspace.store()
          .editions()
          .add(edition.number(), null, WebUrl.of("https://taken.example/"), "Taken", "");
      workspace.store().editions().publish(edition.number(), Instant.now().plusMillis(1));
      return workspace.store().verdicts().passedOver();
    }
  }

  @Test
  void aReasonIsKeptByItsNameAndOtherWordsAsTheyAre() {
    assertThat(run("verdict", "reject", "a1", "--reason", "Too-Basic")).isEqualTo(ExitCode.DONE);
    assertThat(said()).doesNotContain("own words");
    assertThat(run("verdict", "reject", "b1", "--reason", "I do not like it"))
        .isEqualTo(ExitCode.DONE);
    assertThat(said()).contains("I do not like it", "too basic, off-topic, promotional");

    try (Workspace workspace = Workspace.open(folder.resolve("work"))) {
      Map<String, Verdict> verdicts = workspace.store().verdicts().latest();
      assertThat(verdicts.values()).extracting(Verdict::reason)
          .containsExactlyInAnyOrder("too basic", "I do not like it");
    }
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(data.toString(StandardCharsets.UTF_8));
  }

  private int run(String... args) {
    data.reset();
    messages.reset();
    Console console = new Console(new PrintStream(data, true, StandardCharsets.UTF_8),
        new PrintStream(messages, true, StandardCharsets.UTF_8), false);
    return new Main(console, Map.of("SHORTLIST_HOME", folder.resolve("work").toString())).run(args);
  }

  private String said() {
    return messages.toString(StandardCharsets.UTF_8);
  }
}
