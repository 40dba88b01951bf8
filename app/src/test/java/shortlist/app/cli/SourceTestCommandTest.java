package shortlist.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.workspace.Workspace;
import shortlist.sampleweb.SampleWeb;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Addresses of the sample web, looked at from the command line. */
class SourceTestCommandTest {

  private static SampleWeb web;

  @TempDir
  private Path folder;

  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @BeforeAll
  static void serve() {
    web = SampleWeb.start();
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  @BeforeEach
  void create() throws IOException {
    Workspace.create(folder.resolve("w"), "").close();
    Path settings = folder.resolve("w/shortlist.toml");
    Files.writeString(settings,
        Files.readString(settings).replaceAll("(?m)^#? ?delay =.*$", "delay = 0"));
  }

  @Test
  void aBlogIsDescribedInSomePlainLines() {
    String blog = site("engineering.ferrywell");
    assertThat(look(blog + "/posts/")).isEqualTo(ExitCode.DONE);
    assertThat(said()).contains("Next: shortlist source add " + blog);
    assertThat(data()).startsWith(blog + "/posts/\n")
        .contains("  scope       engineering.ferrywell.localhost:" + web.port()
            + " below /posts/", "  robots.txt  permits it", "  found       a page with ",
            "  feed        " + blog, "announced by the page: a feed of ",
            "would be followed, best first", "would not be followed",
            "    " + blog + "/about/: outside of the source's part of the web");
    assertThat(data().lines().filter(line -> !line.startsWith("    ")))
        .hasSizeBetween(8, 12);
  }

  @Test
  void theSameIsOneObjectForScripts() {
    assertThat(look(site("engineering.ferrywell") + "/", "--json")).isEqualTo(ExitCode.DONE);
    assertThat(data().lines()).hasSize(1);
    JsonNode report = json();
    assertThat(report.path("useful").asBoolean()).isTrue();
    assertThat(report.path("robots").path("allowed").asBoolean()).isTrue();
    assertThat(report.path("found").path("kind").asString()).isEqualTo("page");
    JsonNode feed = report.path("entries").path(0);
    assertThat(feed.path("clue").asString()).isEqualTo("announced");
    assertThat(feed.path("found").path("count").asInt()).isPositive();
    assertThat(feed.path("found").path("newest").asString()).startsWith("20");
    assertThat(report.path("links")).hasSizeBetween(5, 15);
    assertThat(report.path("links").path(0).path("score").asDouble())
        .isGreaterThan(report.path("links").path(4).path("score").asDouble() - 1e-9);
    assertThat(report.path("links").valueStream().map(link -> link.path("url").asString()))
        .doesNotContain(site("engineering.ferrywell") + "/");
    assertThat(report.path("linksTaken").asInt()).isEqualTo(report.path("links").size());
  }

  @Test
  void everyStartingPointOfTheSampleWebIsWorthCrawling() {
    for (URI start : web.startAddresses()) {
      assertThat(look(start.toString(), "--json")).as("%s %s", start, data())
          .isEqualTo(ExitCode.DONE);
    }
  }

  @Test
  void rulesAreTriedBeforeASourceHasThem() {
    look(site("engineering.ferrywell") + "/", "--exclude", "/posts/", "--json");
    assertThat(json().path("refused").valueStream().map(link -> link.path("reason").asString()))
        .contains("excluded by /posts/");
  }

  @Test
  void nothingIsWrittenDown() throws IOException {
    Map<String, Long> before = files();
    look(site("engineering.ferrywell") + "/");
    assertThat(files()).isEqualTo(before);
    run(folder.resolve("w"), "source", "list", "--json");
    assertThat(data()).isEmpty();
    run(folder.resolve("w"), "page", "list", "--json");
    assertThat(data()).isEmpty();
  }

  @Test
  void itNeedsNoWorkspace() {
    assertThat(run(folder.resolve("none"), "source", "test", site("harborconf") + "/feed.json",
        "--allow-private-addresses", "--json")).isEqualTo(ExitCode.DONE);
    assertThat(json().path("found").path("kind").asString()).isEqualTo("feed");
    assertThat(folder.resolve("none")).doesNotExist();
    assertThat(run(folder.resolve("none"), "source", "test", "https://example.org/"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(said()).contains("contact");
    assertThat(said().lines()).hasSize(1);
  }

  @Test
  void aWorkspaceThatIsNamedHasToBeThere() {
    assertThat(run(folder.resolve("w"), "--workspace", folder.resolve("none").toString(), "source",
        "test", "http://localhost/")).isEqualTo(ExitCode.WORKSPACE);
  }

  @Test
  void whatIsNotThereIsSaidToBeNothing() {
    assertThat(look(site("engineering.ferrywell") + "/nowhere")).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(data()).contains("found       it answers 404");
    assertThat(said().lines()).hasSize(1);
    assertThat(look(site("engineering.ferrywell") + "/drafts/"))
        .isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(data()).contains("robots.txt  forbids it");
  }

  @Test
  void thisMachineIsNotLookedAtUnlessAllowed() {
    int before = web.requests().size();
    assertThat(run(folder.resolve("w"), "source", "test", site("engineering.ferrywell") + "/"))
        .isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(data()).contains("found       port " + web.port());
    assertThat(web.requests()).hasSize(before);
  }

  @Test
  void aHostThatIsNotThereIsUnreachable() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertThat(look("http://localhost:" + port + "/")).isEqualTo(ExitCode.NO_NETWORK);
    assertThat(said()).contains("could not be reached");
  }

  @ParameterizedTest
  @CsvSource({"--timeout,0", "--timeout,soon", "--proxy,ftp://example.com", "--include,("})
  void mistakesEndInASentence(String option, String value) {
    assertThat(look("http://localhost/", option, value)).isEqualTo(ExitCode.USAGE);
    assertThat(look("not an address")).isEqualTo(ExitCode.USAGE);
    assertThat(said()).contains("Not a web address");
  }

  private Map<String, Long> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("w"))) {
      return files.filter(Files::isRegularFile)
          .collect(Collectors.toMap(Path::toString, file -> file.toFile().length()));
    }
  }

  private String data() {
    return data.toString(StandardCharsets.UTF_8);
  }

  private String said() {
    return messages.toString(StandardCharsets.UTF_8);
  }

  private static String site(String name) {
    return "http://" + name + ".localhost:" + web.port();
  }

  private int look(String address, String... options) {
    List<String> args = new ArrayList<>(
        List.of("source", "test", address, "--allow-private-addresses"));
    args.addAll(List.of(options));
    return run(folder.resolve("w"), args.toArray(String[]::new));
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(data());
  }

  private int run(Path workspace, String... args) {
    data.reset();
    messages.reset();
    Console console = new Console(new PrintStream(data, true, StandardCharsets.UTF_8),
        new PrintStream(messages, true, StandardCharsets.UTF_8), false);
    return new Main(console, Map.of("SHORTLIST_HOME", workspace.toString())).run(args);
  }
}
