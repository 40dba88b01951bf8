package shortlist.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of a source, as they are given, changed, taken back and shown. */
class SourceCommandTest {

  @TempDir
  private Path folder;

  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @BeforeEach
  void init() {
    assertThat(run("init")).isEqualTo(ExitCode.DONE);
  }

  @Test
  void rulesAreGivenWithTheAddress() {
    assertThat(run("source", "add", "example.org/blog/", "--include", "/20\\d\\d/", "--exclude",
        "/tag/", "--exclude", "[?&]print=", "--prefix", "/posts/", "--host",
        "Papers.Example.org", "--max-depth", "3", "--max-pages", "500", "--max-bytes", "20M",
        "--since", "2024-11-21")).isEqualTo(ExitCode.DONE);

    JsonNode source = shown(1);
    assertThat(source.path("url").asString()).isEqualTo("https://example.org/blog/");
    assertThat(source.path("paused").asBoolean()).isFalse();
    assertThat(source.path("include").toString()).isEqualTo("[\"/20\\\\d\\\\d/\"]");
    assertThat(source.path("exclude").toString()).isEqualTo("[\"/tag/\",\"[?&]print=\"]");
    assertThat(source.path("prefix").asString()).isEqualTo("/posts/");
    assertThat(source.path("hosts").toString()).isEqualTo("[\"papers.example.org\"]");
    assertThat(source.path("maxDepth").asInt()).isEqualTo(3);
    assertThat(source.path("maxPages").asInt()).isEqualTo(500);
    assertThat(source.path("maxBytes").asLong()).isEqualTo(20L << 20);
    assertThat(source.path("since").asString()).isEqualTo("2024-11-21");
  }

  @Test
  void whatIsSetReplacesAndAnEmptyValueTakesBack() {
    run("source", "add", "https://example.org/", "--exclude", "/tag/", "--max-depth", "3",
        "--since", "2y");

    assertThat(run("source", "set", "1", "--exclude", "/author/", "--max-depth", "", "--max-pages",
        "9")).isEqualTo(ExitCode.DONE);

    JsonNode source = shown(1);
    assertThat(source.path("exclude").toString()).isEqualTo("[\"/author/\"]");
    assertThat(source.path("maxDepth").isNull()).isTrue();
    assertThat(source.path("maxPages").asInt()).isEqualTo(9);
    assertThat(source.path("since").isNull()).isFalse();

    run("source", "set", "1", "--exclude", "", "--since", "");
    assertThat(shown(1).path("exclude").toString()).isEqualTo("[]");
    assertThat(shown(1).path("since").isNull()).isTrue();
  }

  @Test
  void aSourceIsPausedAndResumed() {
    run("source", "add", "https://example.org/");

    assertThat(run("source", "pause", "1")).isEqualTo(ExitCode.DONE);
    assertThat(shown(1).path("paused").asBoolean()).isTrue();
    run("source", "list");
    assertThat(data.toString(StandardCharsets.UTF_8)).contains("(paused)");

    assertThat(run("source", "resume", "1")).isEqualTo(ExitCode.DONE);
    assertThat(shown(1).path("paused").asBoolean()).isFalse();
  }

  @Test
  void aSiteIsRuledOutWithItsSourcesAndAllowedAgain() {
    run("source", "add", "https://www.example.org/feed");
    run("source", "add", "https://papers.example.org/");

    assertThat(run("source", "never", "https://example.org/about")).isEqualTo(ExitCode.DONE);
    assertThat(shown(1).path("paused").asBoolean()).isTrue();
    assertThat(shown(2).path("paused").asBoolean()).isFalse();
    assertThat(run("source", "never")).isEqualTo(ExitCode.DONE);
    assertThat(data.toString(StandardCharsets.UTF_8)).contains("example.org\n");

    assertThat(run("source", "allow", "Example.org")).isEqualTo(ExitCode.DONE);
    assertThat(shown(1).path("paused").asBoolean()).isFalse();
    assertThat(run("source", "allow", "example.org")).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(run("source", "never", "not a site")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aPersonIsShownWhereLinksMayLead() {
    run("source", "add", "https://www.example.org/blog/", "--host", "papers.example.org",
        "--max-depth", "2");

    assertThat(run("source", "show", "1")).isEqualTo(ExitCode.DONE);
    assertThat(data.toString(StandardCharsets.UTF_8)).contains("links to example.org/blog/",
        "links to papers.example.org/", "max-depth 2");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
    --include | (             | Not a pattern: (
    --exclude | [a            | Not a pattern: [a
    --prefix  | blog/         | A prefix starts with a slash
    --host    | not a host    | Not a host: not a host
    --max-depth | deep        | The depth is a whole number
    --max-pages | 0           | The limit of pages is 1 or more.
    --max-bytes | much        | Not a size: much
    --since   | yesterday     | Not a date or period: yesterday
    --since   | 2999-01-01    | Nothing is published since 2999-01-01 yet
    """)
  void aRuleThatCannotHoldIsNamedAndNothingIsAdded(String option, String value, String sentence) {
    assertThat(run("source", "add", "https://example.org/", option, value))
        .isEqualTo(ExitCode.USAGE);
    assertThat(messages.toString(StandardCharsets.UTF_8)).contains(sentence);
    run("source", "list", "--json");
    assertThat(data.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"show", "set", "pause", "resume", "remove"})
  void aSourceThatIsNotThereIsSaidToBeMissing(String command) {
    assertThat(run("source", command, "7")).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(messages.toString(StandardCharsets.UTF_8)).contains("There is no source 7");
  }

  @Test
  void theScorecardTellsWhatCameOfEachSource() throws IOException {
    run("source", "add", "https://example.org/");
    Path file = Files.writeString(folder.resolve("docs.jsonl"), """
      {"id":"one","url":"https://a.example/1","title":"One","text":"A text of a few words."}
      """);
    run("document", "import", file.toString());
    run("verdict", "accept", "one");

    assertThat(run("source", "scorecard", "--json")).isEqualTo(ExitCode.DONE);
    List<JsonNode> lines = data.toString(StandardCharsets.UTF_8)
        .lines()
        .map(JsonMapper.shared()::readTree)
        .toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst().path("advice").asString()).isEqualTo("too-early");
    assertThat(lines.getLast().path("source").isNull()).isTrue();
    assertThat(lines.getLast().path("accepted").asInt()).isEqualTo(1);

    assertThat(run("source", "scorecard")).isEqualTo(ExitCode.DONE);
    assertThat(data.toString(StandardCharsets.UTF_8)).contains("1 example.org",
        "too early to say: nothing was fetched yet", "(no source");
  }

  @Test
  void withoutSourcesThereIsNoScorecard() {
    assertThat(run("source", "scorecard")).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(messages.toString(StandardCharsets.UTF_8)).contains("There are no sources yet");
  }

  private JsonNode shown(int id) {
    assertThat(run("source", "show", String.valueOf(id), "--json")).isEqualTo(ExitCode.DONE);
    return JsonMapper.shared().readTree(data.toString(StandardCharsets.UTF_8));
  }

  private int run(String... args) {
    data.reset();
    messages.reset();
    Console console = new Console(new PrintStream(data, true, StandardCharsets.UTF_8),
        new PrintStream(messages, true, StandardCharsets.UTF_8), false);
    return new Main(console, Map.of("SHORTLIST_HOME", folder.resolve("w").toString())).run(args);
  }
}
