package shortlist.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.workspace.Workspace;
import shortlist.corpus.workspace.WorkspaceLock;

/** What a user meets at the command line: exit codes, sentences, and where they are printed. */
class CommandLineTest {

  @TempDir
  private Path folder;

  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    frobnicate                          | 2
    source                              | 2
    source add                          | 2
    source add not-an-address           | 2
    source import                       | 2
    crawl --delay soon                  | 2
    crawl --delay -5                    | 2
    crawl --proxy ftp://example.com     | 2
    suggest --limit 0                   | 2
    search                              | 2
    search x --sort luck                | 2
    search x --from -1                  | 2
    search x --limt 5                   | 2
    search x --complete y               | 2
    search --complete nothing           | 4
    verdict perhaps x                   | 2
    edition export --format pdf         | 2
    serve --port 70000                  | 2
    search anything                     | 4
    similar nothing                     | 4
    suggest                             | 4
    crawl                               | 4
    verdict accept nothing              | 4
    edition show                        | 4
    edition publish                     | 4
    source remove 99                    | 4
    source import missing.opml          | 1
    resource import missing.jsonl       | 1
    resource list --sort luck           | 2
    engagement                          | 2
    engagement import                   | 2
    engagement import missing.csv       | 1
    engagement import a b --edition 7   | 2
    engagement import a --format pdf    | 2
    """)
  void mistakesEndInOneSentenceAndTheirExitCode(String line, int code) {
    workspace();
    assertThat(run(line.split(" ", -1))).isEqualTo(code);
    assertThat(data.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(said()).isNotBlank().doesNotContain("\tat ", "Exception");
    assertThat(said().lines().count()).isLessThanOrEqualTo(2);
  }

  @Test
  void withoutACommandItSaysWhereToBegin() {
    assertThat(run()).isEqualTo(ExitCode.USAGE);
    assertThat(said()).contains("shortlist demo");
  }

  @Test
  void helpIsDataAndEndsWell() {
    assertThat(run("--help")).isEqualTo(ExitCode.DONE);
    assertThat(data.toString(StandardCharsets.UTF_8)).contains("crawl", "suggest", "edition");
  }

  @Test
  void aFolderWithoutAWorkspaceIsSaidToBeNone() {
    assertThat(run("source", "list")).isEqualTo(ExitCode.WORKSPACE);
    assertThat(said()).contains("shortlist init");
  }

  @Test
  void aWorkspaceBeginsWithTheStarterCollection() {
    assertThat(run("init", "--contact", "me@example.org")).isEqualTo(ExitCode.DONE);
    assertThat(run("resource", "list", "--json")).isEqualTo(ExitCode.DONE);
    assertThat(data.toString(StandardCharsets.UTF_8).lines()).hasSize(30);
    assertThat(run("init")).isEqualTo(ExitCode.WORKSPACE);
  }

  @Test
  void whatCannotBeUsedOfAListIsNamedAndTheRestIsTaken() throws IOException {
    workspace();
    Path list = Files.writeString(folder.resolve("list.txt"), "https://example.org/\nnonsense\n");
    assertThat(run("source", "import", list.toString())).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(said()).contains("Added 1 of 1", "line 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<opml><body><outline text='no address'/></body>", "<opml", "{"})
  void aListWithoutAnAddressIsRefused(String text) throws IOException {
    workspace();
    Path list = Files.writeString(folder.resolve("list.opml"), text);
    assertThat(run("source", "import", list.toString())).isEqualTo(ExitCode.FAILED);
    assertThat(said().lines()).hasSize(1);
  }

  @Test
  void theStarterListOfSourcesIsThereForTheAsking() {
    workspace();
    assertThat(run("source", "import", "--starter")).isEqualTo(ExitCode.DONE);
    assertThat(run("source", "list", "--json")).isEqualTo(ExitCode.DONE);
    assertThat(data.toString(StandardCharsets.UTF_8).lines().count()).isGreaterThan(40);
  }

  @Test
  void aCrawlOfThePublicWebNeedsAContact() {
    workspace();
    run("source", "add", "https://example.org/");
    assertThat(run("crawl")).isEqualTo(ExitCode.USAGE);
    assertThat(said()).contains("contact");
  }

  @Test
  void aCrawlThatReachesNobodySaysSo() throws IOException {
    workspace();
    int closed = freePort();
    run("source", "add", "http://localhost:" + closed + "/");
    assertThat(run("crawl", "--allow-private-addresses", "--delay", "0"))
        .isEqualTo(ExitCode.NO_NETWORK);
    assertThat(said()).contains("localhost:" + closed);
  }

  @Test
  void thisMachineIsNotCrawledUnlessAllowed() throws IOException {
    workspace();
    HttpServer server = HttpServer
        .create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    int[] requests = {0};
    server.createContext("/", exchange -> {
      requests[0]++;
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
    });
    server.start();
    try {
      run("source", "add", "http://127.0.0.1:" + server.getAddress().getPort() + "/");
      assertThat(run("crawl")).isEqualTo(ExitCode.SOME_FAILED);
      assertThat(requests[0]).isZero();
      assertThat(run("crawl", "--allow-private-addresses", "--delay", "0"))
          .isEqualTo(ExitCode.SOME_FAILED);
      assertThat(requests[0]).isPositive();
      assertThat(said()).contains("gave nothing: it answers 404");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aWorkspaceInUseNamesItsUser() {
    workspace();
    run("source", "add", "http://localhost:1/");
    try (Workspace workspace = Workspace.open(folder.resolve("work"));
        WorkspaceLock _ = workspace.exclusively("crawl")) {
      assertThat(run("crawl", "--allow-private-addresses")).isEqualTo(ExitCode.WORKSPACE);
      assertThat(said()).contains("crawl by process " + ProcessHandle.current().pid());
      assertThat(run("index")).isEqualTo(ExitCode.WORKSPACE);
      assertThat(run("source", "list")).isEqualTo(ExitCode.DONE);
    }
  }

  @Test
  void aWorkspaceOfANewerProgramIsRefused() throws SQLException {
    workspace();
    try (
        Connection connection = DriverManager
            .getConnection("jdbc:sqlite:" + folder.resolve("work/corpus.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 1000");
    }
    assertThat(run("suggest")).isEqualTo(ExitCode.WORKSPACE);
    assertThat(said()).contains("newer");
  }

  @Test
  void importedDocumentsAreFoundBySearchWhateverIsTyped() throws IOException {
    workspace();
    Path file = Files.writeString(folder.resolve("docs.jsonl"),
        """
          {"id":"one","title":"Monitoring models","text":"Drift of features is watched by the team every day."}
          {"id":"two","title":"Sourdough","text":"Bread needs time, water and flour."}
          {"title":"no id"}
          """);
    assertThat(run("document", "import", file.toString())).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(run("search", "--json", "drift")).isEqualTo(ExitCode.DONE);
    assertThat(data.toString(StandardCharsets.UTF_8)).contains("\"total\":1", "\"id\":\"one\"");
    assertThat(run("search", "-drift", "-watched")).isEqualTo(ExitCode.DONE);
    assertThat(run("search", "--sort", "newest", "--from", "1", "-nothing")).isEqualTo(
        ExitCode.DONE);
    messages.reset();
    assertThat(run("search", "drift bread kind:letter")).isEqualTo(ExitCode.DONE);
    assertThat(said()).contains("“kind:letter” was left out", "No document has all of these words",
        "2 found.");
    for (String query : new String[]{"\"unbalanced", "*", "title:", "((", "a AND OR", "\\"}) {
      assertThat(run("search", query)).as(query).isIn(ExitCode.DONE, ExitCode.NOTHING_FOUND);
    }
  }

  @Test
  void whatWasTypedIsCompleted() throws IOException {
    workspace();
    Path file = Files.writeString(folder.resolve("docs.jsonl"),
        "{\"id\":\"one\",\"title\":\"Monitoring models\",\"text\":\"Drift of features.\"}\n");
    run("document", "import", file.toString());
    assertThat(run("search", "--json", "--complete", "drift mod")).isEqualTo(ExitCode.DONE);
    assertThat(data.toString(StandardCharsets.UTF_8)).contains(
        "{\"completions\":[{\"text\":\"drift models\",\"kind\":\"word\",\"documents\":1}");
  }

  @Test
  void aRunOfManyQueriesIsWrittenInTrecForm() throws IOException {
    workspace();
    Path file = Files.writeString(folder.resolve("docs.jsonl"),
        "{\"id\":\"one\",\"title\":\"Monitoring models\",\"text\":\"Drift of features.\"}\n");
    run("document", "import", file.toString());
    Path queries = Files.writeString(folder.resolve("q.tsv"), "7\tdrift (of features\n");
    Path out = folder.resolve("run.txt");
    assertThat(run("search", "--queries", queries.toString(), "--limit", "10", "--trec-run",
        out.toString()))
        .isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(out)).startsWith("7 Q0 one 1 ");
  }

  @Test
  void anEditionIsDraftedReorderedExportedAndPublished() {
    workspace();
    assertThat(run("edition", "new", "--title", "Friday")).isEqualTo(ExitCode.DONE);
    for (String name : new String[]{"a", "b"}) {
      assertThat(run("edition", "add", "https://example.org/" + name, "--title", "Title " + name))
          .isEqualTo(ExitCode.DONE);
    }
    assertThat(run("edition", "move", "2", "1")).isEqualTo(ExitCode.DONE);
    data.reset();
    assertThat(run("edition", "export", "--format", "markdown")).isEqualTo(ExitCode.DONE);
    assertThat(data.toString(StandardCharsets.UTF_8))
        .contains("# Friday", "1. [Title b](<https://example.org/b>)", "2. [Title a]");
    assertThat(run("edition", "remove", "9")).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(run("edition", "publish")).isEqualTo(ExitCode.DONE);
    assertThat(run("edition", "show")).isEqualTo(ExitCode.NOTHING_FOUND);
    data.reset();
    run("resource", "list", "--json");
    assertThat(data.toString(StandardCharsets.UTF_8)).contains("https://example.org/b");
  }

  @Test
  void aBackupIsOneFileAndNeverOverwrites() {
    workspace();
    String file = folder.resolve("backup.zip").toString();
    assertThat(run("backup", file)).isEqualTo(ExitCode.DONE);
    assertThat(run("backup", file)).isEqualTo(ExitCode.WORKSPACE);
    assertThat(said()).contains("exists already");
  }

  private void workspace() {
    Workspace.create(folder.resolve("work"), "").close();
  }

  private int run(String... args) {
    messages.reset();
    Console console = new Console(new PrintStream(data, true, StandardCharsets.UTF_8),
        new PrintStream(messages, true, StandardCharsets.UTF_8), false);
    return new Main(console, Map.of("SHORTLIST_HOME", folder.resolve("work").toString())).run(args);
  }

  private String said() {
    return messages.toString(StandardCharsets.UTF_8);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
