package shortlist.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An edition written, checked and published from the command line. */
class EditionCommandTest {

  @TempDir
  private Path folder;

  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @BeforeEach
  void begin() {
    assertThat(run("init")).isEqualTo(ExitCode.DONE);
    assertThat(run("edition", "add", "https://a.example/post", "--title", "A post"))
        .isEqualTo(ExitCode.DONE);
    assertThat(run("edition", "add", "https://b.example/talk", "--title", "A talk"))
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void wordsAreWrittenAndExported() {
    assertThat(run("edition", "write", "--title", "Quiet alarms", "--intro", "Welcome."))
        .isEqualTo(ExitCode.DONE);
    assertThat(run("edition", "blurb", "2", "Worth an evening.")).isEqualTo(ExitCode.DONE);
    assertThat(said()).contains("3 words, about 1 second to read");
    assertThat(run("edition", "move", "2", "1")).isEqualTo(ExitCode.DONE);
    assertThat(run("edition", "export")).isEqualTo(ExitCode.DONE);

    assertThat(printed()).isEqualTo("""
      # Quiet alarms

      Welcome.

      1. [A talk](<https://b.example/talk>)\s\s
         Worth an evening.

      2. [A post](<https://a.example/post>)
      """);
    for (String format : List.of("html", "text", "json", "atom", "feed")) {
      assertThat(run("edition", "export", "--format", format)).isEqualTo(ExitCode.DONE);
      assertThat(printed()).contains("Quiet alarms", "https://b.example/talk");
    }
    assertThat(run("edition", "export", "--format", "pdf")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aLinkTakesThePlaceOfAnother() {
    assertThat(run("edition", "add", "https://c.example/c", "--title", "C", "--instead-of", "1"))
        .isEqualTo(ExitCode.DONE);

    assertThat(run("edition", "show")).isEqualTo(ExitCode.DONE);
    assertThat(printed()).contains("1. C\n", "2. A talk\n").doesNotContain("A post");
  }

  @Test
  void checksEndInThreeWhereSomethingWasFound() {
    assertThat(run("edition", "check", "--offline", "--json")).isEqualTo(ExitCode.SOME_FAILED);

    JsonNode checked = JsonMapper.shared().readTree(printed());
    List<String> checks = new ArrayList<>();
    checked.path("findings").forEach(finding -> checks.add(finding.path("check").asString()));
    assertThat(checks).contains("blurb", "author", "year", "intro", "links");
    assertThat(checked.path("links").isEmpty()).isTrue();
  }

  @Test
  void theWebIsNotAskedWithoutAContact() {
    assertThat(run("edition", "check")).isEqualTo(ExitCode.SOME_FAILED);

    assertThat(printed()).contains("the settings name no contact");
  }

  @Test
  void deadLinksAreFound() throws Exception {
    HttpServer server = HttpServer.create(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
    });
    server.start();
    try {
      String dead = "http://localhost:" + server.getAddress().getPort() + "/dead";
      assertThat(run("edition", "add", dead, "--instead-of", "1")).isEqualTo(ExitCode.DONE);
      assertThat(run("edition", "remove", "2")).isEqualTo(ExitCode.DONE);
      printed();
      assertThat(run("edition", "check", "--allow-private-addresses", "--json"))
          .isEqualTo(ExitCode.SOME_FAILED);

      JsonNode state = JsonMapper.shared().readTree(printed()).path("links").get(0);
      assertThat(state.path("state").asString()).isEqualTo("gone");
      assertThat(state.path("status").asInt()).isEqualTo(404);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void publishingIsTakenBack() {
    assertThat(run("edition", "publish")).isEqualTo(ExitCode.DONE);
    assertThat(run("edition", "feed", "--format", "json")).isEqualTo(ExitCode.DONE);
    assertThat(JsonMapper.shared().readTree(printed()).path("items").size()).isEqualTo(1);

    assertThat(run("edition", "reopen", "1")).isEqualTo(ExitCode.DONE);
    assertThat(run("edition", "show")).isEqualTo(ExitCode.DONE);
    assertThat(run("edition", "reopen", "1")).isEqualTo(ExitCode.FAILED);
    assertThat(said()).contains("Edition 1 is a draft.");
  }

  @Test
  void aSlotThatIsNotThereIsSaid() {
    assertThat(run("edition", "blurb", "7", "Words")).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(said()).contains("The draft has no slot 7.");
    assertThat(run("edition", "write")).isEqualTo(ExitCode.USAGE);
  }

  private String printed() {
    String text = data.toString(StandardCharsets.UTF_8);
    data.reset();
    return text;
  }

  private String said() {
    return messages.toString(StandardCharsets.UTF_8);
  }

  private int run(String... args) {
    messages.reset();
    data.reset();
    Console console = new Console(new PrintStream(data, true, StandardCharsets.UTF_8),
        new PrintStream(messages, true, StandardCharsets.UTF_8), false);
    return new Main(console, Map.of("SHORTLIST_HOME", folder.resolve("w").toString())).run(args);
  }
}
