package shortlist.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.workspace.Workspace;
import shortlist.corpus.workspace.WorkspaceLock;
import shortlist.sampleweb.SampleWeb;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a user sees of a crawl of the sample web: its status, its report, and why. */
class CrawlWatchTest {

  @TempDir
  private static Path folder;

  private static SampleWeb web;

  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
  private String data = "";

  @BeforeAll
  static void crawl() {
    web = SampleWeb.start();
    try (Workspace workspace = Workspace.create(folder.resolve("work"), "")) {
      web.startAddresses()
          .forEach(start -> workspace.store().sources().add(WebUrl.of(start.toString()), null));
    }
    CrawlWatchTest test = new CrawlWatchTest();
    test.run("crawl", "--allow-private-addresses", "--delay", "0");
    test.run("index");
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  @Test
  void theStatusCountsEveryPageOnce() {
    assertThat(run("crawl", "status", "--json")).isEqualTo(ExitCode.DONE);
    JsonNode pages = json().get("pages");
    long visited = pages.get("outcomes").valueStream().mapToLong(JsonNode::asLong).sum();
    long waiting = pages.get("waiting").valueStream().mapToLong(JsonNode::asLong).sum();
    assertThat(visited + pages.get("unvisited").asLong()).isEqualTo(pages.get("known").asLong());
    assertThat(pages.get("outcomes").get("fetched").asLong())
        .isGreaterThan(web.articles().size());
    assertThat(waiting + pages.get("due").asLong()).isLessThanOrEqualTo(pages.get("known").asLong())
        .isPositive();
    assertThat(json().get("hosts").get("known").asInt())
        .isGreaterThanOrEqualTo(web.startAddresses().size() - 1);
    assertThat(json().get("bytes").get("archive").asLong()).isPositive();
    assertThat(json().get("lastVisit").isNull()).isFalse();
    assertThat(json().get("next").get("url").asString()).startsWith("http");
    assertThat(json().get("running").isNull()).isTrue();
  }

  @Test
  void theStatusIsToldWhileACrawlRunsAndSaysSo() {
    try (Workspace workspace = Workspace.open(folder.resolve("work"));
        WorkspaceLock _ = workspace.exclusively("crawl")) {
      assertThat(run("crawl", "status")).isEqualTo(ExitCode.DONE);
      assertThat(data).contains("crawl by process " + ProcessHandle.current().pid());
    }
    assertThat(run("crawl", "status")).isEqualTo(ExitCode.DONE);
    assertThat(data).contains("Running   nothing", "never visited");
  }

  @Test
  void theReportHasEachHostWithItsTroubles() {
    run("crawl", "status", "--json");
    long known = json().get("pages").get("known").asLong();
    assertThat(run("crawl", "report", "--json")).isEqualTo(ExitCode.DONE);
    List<JsonNode> hosts = data.lines().map(JsonMapper.shared()::readTree).toList();
    assertThat(hosts.stream().mapToLong(host -> host.get("pages").get("known").asLong()).sum())
        .isEqualTo(known);
    assertThat(hosts.stream()
        .flatMap(host -> host.get("troubles").valueStream())
        .map(trouble -> trouble.get("reason").asString()))
        .contains("it redirects in a circle", "it answers 404", "robots.txt forbids it");
    assertThat(hosts).anySatisfy(
        host -> assertThat(host.get("pace").get("crawlDelayMillis").asLong()).isEqualTo(200));
    assertThat(hosts)
        .anySatisfy(host -> assertThat(host.get("waste").get("redirects").asLong()).isPositive());
  }

  @Test
  void theReportOfOneHostIsForPeople() {
    String host = authority(web.articles().getFirst().address().toString());
    assertThat(run("crawl", "report", "--host", host)).isEqualTo(ExitCode.DONE);
    assertThat(data).startsWith(host).contains("  pages ", "  waste ", "  next ", "  pace ");
    assertThat(run("crawl", "report", "--host", "nobody.example"))
        .isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(said().lines()).hasSize(1);
  }

  @Test
  void anArticleIsTracedFromItsSourceToTheEdition() {
    String article = web.articles().getFirst().address().toString();
    run("verdict", "accept", article);
    assertThat(run("why", "--json", article)).isEqualTo(ExitCode.DONE);
    assertThat(json().get("outcome").asString()).isEqualTo("fetched");
    assertThat(json().get("steps").valueStream().map(step -> step.get("what").asString()))
        .containsSubsequence("found", "visit", "verdict", "edition", "document", "permission",
            "next");
    String id = json().get("document").asString();
    assertThat(run("why", id)).isEqualTo(ExitCode.DONE);
    assertThat(data).startsWith(article)
        .contains("It was fetched: status 200", "It gave the document " + id, "It was accepted.",
            "in the draft of edition 1", "robots.txt", "for its next visit");
  }

  @Test
  void whatWasNeverMetIsExplainedInOneSentence() {
    String article = web.articles().getFirst().address().toString();
    String host = authority(article);
    assertThat(run("why", "https://nobody.example/post")).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(said()).contains("no source covers it");
    assertThat(said().lines()).hasSize(1);
    assertThat(data).isEmpty();
    assertThat(run("why", "--json", "http://" + host + "/never/linked"))
        .isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(json().get("known").asBoolean()).isFalse();
    assertThat(said()).contains("was never met");
    assertThat(run("why", "nonsense")).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(said()).contains("There is no document nonsense");
  }

  private int run(String... args) {
    messages.reset();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(messages, true, StandardCharsets.UTF_8), false);
    int code = new Main(console, Map.of("SHORTLIST_HOME", folder.resolve("work").toString()))
        .run(args);
    data = out.toString(StandardCharsets.UTF_8);
    return code;
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(data);
  }

  private String said() {
    return messages.toString(StandardCharsets.UTF_8);
  }

  private static String authority(String url) {
    return WebUrl.of(url).authority();
  }
}
