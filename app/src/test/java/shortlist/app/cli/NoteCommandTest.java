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
import shortlist.corpus.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NoteCommandTest {

  @TempDir
  private Path folder;

  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @BeforeEach
  void makeWorkspace() throws IOException {
    Workspace.create(folder.resolve("work"), "").close();
    Path resources = Files.writeString(folder.resolve("resources.jsonl"), """
      {"url":"https://past.example/air","title":"Zeppelin","highlight":"old words"}
      {"title":"A talk that is nowhere any more"}
      """);
    assertThat(run("resource", "import", resources.toString())).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aHighlightReplacesThatOfThePastEditionAndANoteLeavesIt() {
    assertThat(run("note", "https://past.example/air/", "--text", "ask the author"))
        .isEqualTo(ExitCode.DONE);
    JsonNode note = json("note", "http://www.past.example/air", "--json");
    assertThat(note.get("note").asString()).isEqualTo("ask the author");
    assertThat(note.get("highlight").asString()).isEqualTo("old words");

    run("note", "https://past.example/air", "--highlight", "new words");
    assertThat(json("note", "https://past.example/air", "--json").get("version").asInt())
        .isEqualTo(2);
    run("resource", "list", "--json");
    assertThat(JsonMapper.shared()
        .readTree(data.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow())
        .get("highlight")
        .asString()).isEqualTo("new words");
  }

  @Test
  void whatBelongsToALinkIsAddedListedAndRemoved() {
    String link = "https://past.example/air";
    assertThat(run("relate", link)).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(run("relate", link, "add", "https://slides.example/1", "--kind", "slides",
        "--title", "The deck")).isEqualTo(ExitCode.DONE);
    JsonNode slides = json("relate", link, "--json");
    assertThat(slides.get("kind").asString()).isEqualTo("slides");
    assertThat(slides.get("title").asString()).isEqualTo("The deck");
    assertThat(run("relate", link, "remove", "slides.example/1")).isEqualTo(ExitCode.DONE);
    assertThat(run("relate", link, "remove", "slides.example/1"))
        .isEqualTo(ExitCode.NOTHING_FOUND);
  }

  @Test
  void whatCannotBeWrittenDownIsRefusedInOneSentence() {
    assertThat(run("note", "https://unknown.example/", "--text", "x"))
        .isEqualTo(ExitCode.NOTHING_FOUND);
    String link = "https://past.example/air";
    assertThat(run("note", link, "--highlight", "x".repeat(1_001))).isEqualTo(ExitCode.USAGE);
    assertThat(said()).contains("at most 1,000 characters");
    assertThat(run("relate", link, "add", "javascript:alert(1)", "--kind", "code"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(run("relate", link, "add", "https://a.example/", "--kind", "cousin"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(said()).contains("follow-up").doesNotContain("Exception");
    assertThat(run("relate", link, "add", link, "--kind", "version")).isEqualTo(ExitCode.USAGE);
  }

  private JsonNode json(String... arguments) {
    assertThat(run(arguments)).isEqualTo(ExitCode.DONE);
    return JsonMapper.shared().readTree(data.toString(StandardCharsets.UTF_8));
  }

  private String said() {
    return messages.toString(StandardCharsets.UTF_8);
  }

  private int run(String... arguments) {
    data.reset();
    messages.reset();
    Console console = new Console(new PrintStream(data, true, StandardCharsets.UTF_8),
        new PrintStream(messages, true, StandardCharsets.UTF_8), false);
    int code = new Main(console,
        Map.of("SHORTLIST_HOME", folder.resolve("work").toString())).run(arguments);
    console.flush();
    return code;
  }
}
