package shortlist.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Saved searches and what is similar, at the command line. */
class SavedCommandTest {

  @TempDir
  private Path folder;

  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @BeforeEach
  void makeWorkspace() throws IOException {
    Workspace.create(folder.resolve("work"), "").close();
    take("zeppelin", "submarine");
  }

  @Test
  void aSearchIsKeptAndCounted() throws IOException {
    assertThat(run("saved", "add", "Air ships", "zeppelin", "OR", "balloon", "--sort", "newest"))
        .isEqualTo(ExitCode.DONE);
    take("balloon");

    assertThat(run("saved", "list", "--json")).isEqualTo(ExitCode.DONE);
    JsonNode listed = json();
    assertThat(listed.get("name").asString()).isEqualTo("Air ships");
    assertThat(listed.get("key").asString()).isEqualTo("air-ships");
    assertThat(listed.get("query").asString()).isEqualTo("zeppelin OR balloon");
    assertThat(listed.get("sort").asString()).isEqualTo("newest");
    assertThat(listed.get("total").asLong()).isEqualTo(2);
    assertThat(listed.get("new").asLong()).isEqualTo(1);
  }

  @Test
  void newsAreShownUntilTheyAreSaidToBeSeen() throws IOException {
    assertThat(run("saved", "add", "air", "zeppelin OR balloon")).isEqualTo(ExitCode.DONE);
    assertThat(run("saved", "show", "air", "--new")).isEqualTo(ExitCode.NOTHING_FOUND);
    take("balloon");

    assertThat(run("saved", "show", "AIR", "--new", "--json")).isEqualTo(ExitCode.DONE);
    assertThat(json().get("hits").get(0).get("title").asString()).isEqualTo("About a balloon");
    assertThat(run("saved", "show", "air", "--new")).isEqualTo(ExitCode.DONE);
    assertThat(run("saved", "seen", "air")).isEqualTo(ExitCode.DONE);
    assertThat(run("saved", "show", "air", "--new")).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(run("saved", "show", "air", "--json")).isEqualTo(ExitCode.DONE);
    assertThat(json().get("total").asLong()).isEqualTo(2);
  }

  @Test
  void aFeedIsPrintedToBePublished() {
    assertThat(run("saved", "add", "air", "zeppelin")).isEqualTo(ExitCode.DONE);

    assertThat(run("saved", "feed", "air", "--url", "https://me.example/air.xml"))
        .isEqualTo(ExitCode.DONE);
    assertThat(data.toString(StandardCharsets.UTF_8)).startsWith("<?xml")
        .contains("href=\"https://me.example/air.xml\"", "About a zeppelin")
        .doesNotContain("127.0.0.1");
    assertThat(run("saved", "feed", "air", "--format", "json")).isEqualTo(ExitCode.DONE);
    assertThat(json().get("items").size()).isEqualTo(1);
  }

  @Test
  void aSearchIsRenamedAndRemoved() {
    assertThat(run("saved", "add", "air", "zeppelin")).isEqualTo(ExitCode.DONE);

    assertThat(run("saved", "rename", "air", "Air ships")).isEqualTo(ExitCode.DONE);
    assertThat(run("saved", "remove", "air ships")).isEqualTo(ExitCode.DONE);
    assertThat(run("saved", "list")).isEqualTo(ExitCode.DONE);
    assertThat(data.size()).isZero();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    saved                              | 2 | Say what to do
    saved add x                        | 2 | QUERY
    saved add ?! x                     | 2 | a letter or a digit
    saved add taken x                  | 2 | already
    saved add x y --sort best          | 2 | no order
    saved show nothing                 | 4 | no saved search
    saved feed taken --format rss      | 2 | no format
    saved feed taken --url nowhere     | 2 | no web address
    saved rename nothing x             | 4 | no saved search
    saved remove taken nothing         | 4 | no saved search
    similar                            | 2 | --text
    similar x --text y                 | 2 | --text
    similar --text missing.txt         | 1 | cannot be read
    similar https://n.example/x        | 4 | shortlist source add
    similar nothing                    | 4 | shortlist search
    """)
  void mistakesEndInASentence(String line, int code, String sentence) {
    assertThat(run("saved", "add", "taken", "zeppelin")).isEqualTo(ExitCode.DONE);

    assertThat(run(line.split(" ", -1))).isEqualTo(code);
    assertThat(said()).contains(sentence).doesNotContain("\tat ", "Exception");
    assertThat(run("saved", "show", "taken")).as("nothing was removed").isEqualTo(ExitCode.DONE);
  }

  @Test
  void whatIsLikeATextIsFound() throws IOException {
    Path text = Files.writeString(folder.resolve("text.txt"), "all about a submarine");
    assertThat(run("similar", "--text", text.toString(), "--json")).isEqualTo(ExitCode.DONE);
    assertThat(json().get("hits").get(0).get("title").asString()).isEqualTo("About a submarine");

    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream("a zeppelin".getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(run("similar", "--text", "-", "--json")).isEqualTo(ExitCode.DONE);
    } finally {
      System.setIn(before);
    }
    assertThat(json().get("hits").get(0).get("title").asString()).isEqualTo("About a zeppelin");
  }

  private void take(String... subjects) throws IOException {
    String lines = List.of(subjects)
        .stream()
        .map(subject -> JsonMapper.shared()
            .writeValueAsString(Map.of("id", subject, "url", "https://" + subject + ".example/a",
                "title", "About a " + subject, "text",
                ("The " + subject + " went on its way, as it always does. ").repeat(9))))
        .collect(Collectors.joining("\n"));
    Path file = Files.writeString(folder.resolve("documents.jsonl"), lines);
    assertThat(run("document", "import", file.toString())).isEqualTo(ExitCode.DONE);
  }

  private int run(String... args) {
    data.reset();
    messages.reset();
    Console console = new Console(new PrintStream(data, true, StandardCharsets.UTF_8),
        new PrintStream(messages, true, StandardCharsets.UTF_8), false);
    return new Main(console, Map.of("SHORTLIST_HOME", folder.resolve("work").toString())).run(args);
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(data.toString(StandardCharsets.UTF_8));
  }

  private String said() {
    return messages.toString(StandardCharsets.UTF_8);
  }
}
