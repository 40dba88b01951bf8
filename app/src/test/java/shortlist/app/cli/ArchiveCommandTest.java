package shortlist.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.archive.Exchange;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Location;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.FetchOutcome;
import shortlist.corpus.store.Frontier.Discovered;
import shortlist.corpus.store.Pages.Answer;
import shortlist.corpus.store.Pages.Archived;
import shortlist.corpus.store.Pages.Next;
import shortlist.corpus.store.Pages.Visit;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;

class ArchiveCommandTest {

  @TempDir
  private Path folder;

  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @BeforeEach
  void fill() {
    try (Workspace workspace = Workspace.create(folder.resolve("w"), "")) {
      for (int i = 0; i < 4; i++) {
        add(workspace, WebUrl.of("https://host" + i % 2 + ".example/" + i));
      }
    }
  }

  @Test
  void aWholeArchiveIsWhole() {
    assertThat(run("archive", "check", "--json")).isEqualTo(ExitCode.DONE);
    assertThat(data.toString(StandardCharsets.UTF_8)).contains("\"response\":4",
        "\"warcinfo\":1", "\"damages\":[]", "\"lostPages\":[]");
    assertThat(said()).contains("4 response", "whole");
  }

  @Test
  void aLostResponseIsNamedWithItsPageAndItsPlace() throws IOException {
    Path segment = folder.resolve("w/archive/shortlist-000001.warc.gz");
    byte[] bytes = Files.readAllBytes(segment);
    bytes[lastMember(bytes) + 2] = 0; // no method of compression that there is
    Files.write(segment, bytes);
    assertThat(run("archive", "check")).isEqualTo(ExitCode.FAILED);
    assertThat(said()).contains("1 damaged places", "shortlist-000001.warc.gz @ ",
        "1 pages have lost their response", "https://host1.example/3");

    Files.delete(segment);
    messages.reset();
    assertThat(run("archive", "check")).isEqualTo(ExitCode.FAILED);
    assertThat(said()).contains("4 pages have lost their response").doesNotContain("\tat ");
  }

  @Test
  void aHostIsExportedOnceToAName() {
    Path file = folder.resolve("host1.warc.gz");
    assertThat(run("archive", "export", "HOST1.example", file.toString(), "--json"))
        .isEqualTo(ExitCode.DONE);
    assertThat(data.toString(StandardCharsets.UTF_8)).contains("\"records\":2");
    assertThat(file).isNotEmptyFile();
    assertThat(run("archive", "export", "host1.example", file.toString()))
        .isNotEqualTo(ExitCode.DONE);
    assertThat(said()).contains("exists already");
    assertThat(run("archive", "export", "other.example", folder.resolve("o.warc.gz").toString()))
        .isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(run("archive", "export", "host1.example", folder.resolve("o.zip").toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(run("archive", "export", "host1.example",
        folder.resolve("none/o.warc.gz").toString())).isEqualTo(ExitCode.FAILED);
    assertThat(said()).contains("cannot be written").doesNotContain("Exception");
  }

  private static int lastMember(byte[] bytes) {
    int at = bytes.length - 3;
    while (bytes[at] != 0x1f || bytes[at + 1] != (byte) 0x8b || bytes[at + 2] != 8) {
      at--;
    }
    return at;
  }

  private static void add(Workspace workspace, WebUrl url) {
    Instant now = Instant.now();
    Exchange exchange = Exchange.of(new Response(url, now, 200, Headers.NONE,
        ("<p>" + url).getBytes(StandardCharsets.UTF_8)));
    Location location = workspace.archive().append(exchange);
    workspace.archive().sync();
    long source = workspace.store().sources().add(url, null).orElseThrow().id();
    Store store = workspace.store();
    store.frontier().enqueue(List.of(Discovered.start(url, source)), now);
    long id = store.frontier().due(url.authority(), List.of(source), now, 9).getLast().id();
    store.pages()
        .record(List.of(new Visit(id, FetchOutcome.FETCHED, now,
            new Answer(200, "text/html", exchange.response().body().length),
            new Archived(location, exchange.digest(), null, null), null, null,
            new Next(now.plus(Duration.ofDays(1)), Duration.ofDays(1), 0, 0))));
  }

  private int run(String... arguments) {
    PrintStream out = new PrintStream(data, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(messages, true, StandardCharsets.UTF_8);
    Main program = new Main(new Console(out, err, false),
        Map.of("SHORTLIST_HOME", folder.resolve("w").toString()));
    return program.run(arguments);
  }

  private String said() {
    return messages.toString(StandardCharsets.UTF_8);
  }
}
