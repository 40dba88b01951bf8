package shortlist.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.app.guide.GuideBook;
import shortlist.corpus.guide.Guide;
import shortlist.corpus.guide.PathLevel;
import shortlist.corpus.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looking back: tables of any service, the best of a year, reading paths. */
class PastCommandsTest {

  @TempDir
  private Path folder;

  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @BeforeEach
  void init() {
    Workspace.create(folder.resolve("ws"), "").close();
  }

  @Test
  void aTableOfAnyServiceBecomesAYearsTop() throws IOException {
    String file = Files.writeString(folder.resolve("odd.csv"), """
      Clicks of the week
      Link;Leser
      https://example.org/tides;80
      https://example.org/queues;20
      """).toString();
    String[] command = {"engagement", "import", file, "--map", "url=Link,unique=Leser",
        "--edition", "7", "--date", "2019-03-01", "--delivered", "1000"};
    assertThat(run(command)).as(said()).isEqualTo(ExitCode.DONE);
    assertThat(run(command)).isEqualTo(ExitCode.DONE);
    assertThat(said()).contains("0 new, 0 replaced, 1 as before");

    assertThat(run("top", "--year", "2019", "--n", "1", "--json")).isEqualTo(ExitCode.DONE);
    JsonNode top = JsonMapper.shared().readTree(said(data));
    assertThat(top.path("mails").asLong()).isEqualTo(1000);
    assertThat(top.path("top").size()).isEqualTo(1);
    assertThat(top.path("top").path(0).path("url").asString())
        .isEqualTo("https://example.org/tides");
    assertThat(run("top", "--format", "markdown")).isEqualTo(ExitCode.DONE);
    assertThat(said(data)).contains("Counted over 1,000 e-mails",
        "2. [https://example.org/queues]");
    assertThat(run("top", "--year", "1999")).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(run("top", "--n", "0")).isEqualTo(ExitCode.USAGE);
    assertThat(run("top", "--format", "pdf")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void whatTheMappingLacksIsSaid() throws IOException {
    String file = Files.writeString(folder.resolve("odd.csv"),
        "Link,Clicks\nhttps://example.org/tides,80\n").toString();

    assertThat(run("engagement", "import", file, "--map", "url=Link,clicks=Clicks"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(run("engagement", "import", file, "--map", "url=Link,total=Clicks"))
        .isEqualTo(ExitCode.FAILED);
    assertThat(said()).contains("how many copies were delivered");
    assertThat(run("engagement", "import", file, "--delivered", "10")).isEqualTo(ExitCode.USAGE);
    assertThat(run("engagement", "import", file)).isEqualTo(ExitCode.FAILED);
    assertThat(said()).contains("--map");
  }

  @Test
  void pathsAreListedAndTakenAway() {
    assertThat(run("guide", "list")).isEqualTo(ExitCode.NOTHING_FOUND);
    try (Workspace workspace = Workspace.open(folder.resolve("ws"))) {
      GuideBook book = new GuideBook(workspace.store());
      Guide guide = workspace.store().guides().create("Serving models", Instant.EPOCH);
      book.change(guide.number(), guide.version(),
          now -> now.with(book.step("https://example.org/a", "Basics", PathLevel.ADVANCED)));
    }

    assertThat(run("guide", "list", "--json")).isEqualTo(ExitCode.DONE);
    assertThat(said(data)).contains("\"title\":\"Serving models\"", "\"length\":1");
    assertThat(run("guide", "show", "1", "--json")).isEqualTo(ExitCode.DONE);
    assertThat(said(data)).contains("\"level\":\"advanced\"");
    assertThat(run("guide", "export", "1", "--format", "cases")).isEqualTo(ExitCode.DONE);
    assertThat(said(data)).contains("- [https://example.org/a](<https://example.org/a>)");
    assertThat(run("guide", "export", "2")).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(run("guide", "export", "1", "--format", "pdf")).isEqualTo(ExitCode.USAGE);
  }

  private int run(String... args) {
    data.reset();
    messages.reset();
    Console console = new Console(new PrintStream(data, true, StandardCharsets.UTF_8),
        new PrintStream(messages, true, StandardCharsets.UTF_8), false);
    return new Main(console, Map.of("SHORTLIST_HOME", folder.resolve("ws").toString())).run(args);
  }

  private String said() {
    return said(messages);
  }

  private static String said(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
