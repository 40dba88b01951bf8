package shortlist.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a report of clicks to estimates of engagement. */
class EngagementCommandTest {

  private static final String HEADER = "edition,date,delivered,position,url,unique_clicks,"
      + "total_clicks\n";
  private static final String EDITION = HEADER + """
    7,2024-03-01,1000,1,https://example.org/tides?utm_source=news,80,90
    7,2024-03-01,1000,2,https://example.org/queues,20,21
    7,2024-03-01,1000,3,https://example.org/unsubscribe,5,5
    7,2024-03-01,1000,4,https://example.org/,20,30
    """;

  @TempDir
  private Path folder;

  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @BeforeEach
  void init() throws IOException {
    Workspace.create(folder.resolve("ws"), "").close();
    String resources = file("past.jsonl", """
      {"url":"https://example.org/queues/","title":"Queues","edition":"7","slot":2}
      {"url":"https://example.org/tides","title":"Tides","edition":"7","slot":1}
      {"url":"https://example.org/harbour","title":"Harbour","edition":"6"}
      """);
    assertThat(run("resource", "import", resources)).isEqualTo(ExitCode.DONE);
  }

  @Test
  void clicksBecomeEstimates() throws IOException {
    assertThat(run("engagement", "import", file("clicks.csv", EDITION))).isEqualTo(ExitCode.DONE);
    assertThat(said()).contains("Took 1 editions with 3 links: 1 new", "Left out 1 links")
        .doesNotContain("not known to be published");

    List<JsonNode> listed = listed("--sort", "engagement");
    assertThat(listed).extracting(node -> node.path("title").asString())
        .startsWith("Tides");
    JsonNode first = listed.getFirst();
    assertThat(first.path("clicks").asLong()).isEqualTo(80);
    assertThat(first.path("delivered").asLong()).isEqualTo(1000);
    assertThat(first.path("engagement").asDouble())
        .isBetween(first.path("low").asDouble(), first.path("high").asDouble())
        .isGreaterThan(1);
    JsonNode uncounted = of(listed, "Harbour");
    assertThat(uncounted.path("engagement").asDouble()).isEqualTo(1);
    assertThat(uncounted.path("low").isNull()).isTrue();
  }

  @Test
  void withoutClicksEverythingPublishedCountsAlike() {
    assertThat(listed()).extracting(node -> node.path("engagement").asDouble())
        .containsOnly(1.0);
    run("resource", "list");
    assertThat(said()).contains("No clicks are known");
  }

  @Test
  void theSameReportTwiceChangesNothing() throws IOException {
    String file = file("clicks.csv", EDITION);
    run("engagement", "import", file);
    List<JsonNode> before = listed();
    assertThat(run("engagement", "import", file)).isEqualTo(ExitCode.DONE);
    assertThat(said()).contains("0 new, 0 replaced, 1 as they were");
    assertThat(listed()).isEqualTo(before);
  }

  @Test
  void aLinkThatNobodyKnewIsAPastResourceFromNowOn() throws IOException {
    run("engagement", "import", file("clicks.csv", HEADER
        + "8,2024-03-08,900,3,https://example.org/lighthouses,12,\n"));
    assertThat(said()).contains("1 links were not known", "https://example.org/lighthouses");
    JsonNode resource = of(listed(), "https://example.org/lighthouses");
    assertThat(resource.path("edition").asString()).isEqualTo("8");
    assertThat(resource.path("slot").asInt()).isEqualTo(3);
    assertThat(resource.path("date").asString()).isEqualTo("2024-03-08");
  }

  @Test
  void badRowsAreNamedAndTheRestIsTaken() throws IOException {
    assertThat(run("engagement", "import", file("clicks.csv", EDITION
        + "7,2024-03-01,1000,5,https://example.org/x,-1,1\n"), "--json"))
        .isEqualTo(ExitCode.SOME_FAILED);
    assertThat(said()).contains("line 6: unique_clicks is negative");
    JsonNode summary = json();
    assertThat(summary.path("editions").path(0).path("links").asInt()).isEqualTo(3);
    assertThat(summary.path("editions").path(0).path("change").asString()).isEqualTo("added");
    assertThat(summary.path("utilityLinks").asInt()).isEqualTo(1);
    assertThat(summary.path("problems")).hasSize(1);
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    assertThat(run("engagement", "import", "--dry-run", file("clicks.csv", EDITION
        + "7,2024-03-01,1000,5,https://example.org/new,1,1\n"))).isEqualTo(ExitCode.DONE);
    assertThat(said()).contains("Would take 1 editions with 4 links", "would become");
    assertThat(listed()).hasSize(3)
        .allMatch(node -> node.path("clicks").isNull());
  }

  @Test
  void ofSeveralFilesAllAreTakenOrNone() throws IOException {
    assertThat(run("engagement", "import", file("clicks.csv", EDITION),
        file("posts.csv", "post_id,post_date,opens,clicks\n1,2024-01-01,5,2\n")))
        .isEqualTo(ExitCode.FAILED);
    assertThat(said()).contains("no per-link clicks in this file");
    assertThat(listed()).allMatch(node -> node.path("clicks").isNull());
  }

  @Test
  void aReportOfMailchimpIsNamedByTheUser() throws IOException {
    String file = file("campaign.csv", """
      Email Campaign Report
      "Title:","Harbour News"
      "Delivery Date/Time:","Fri, Mar 1, 2024 12:25"

      "Overall Stats"
      "Successful Deliveries:","1,000"

      "Clicks by URL"
      "URL","Total Clicks","Unique Clicks"
      "https://example.org/tides?mc_cid=1&mc_eid=UNIQID","90","80"
      "https://example.org/queues","21","20"
      """);
    assertThat(run("engagement", "import", file, "--edition", "7")).isEqualTo(ExitCode.DONE);
    run("engagement", "import", file, "--json");
    assertThat(json().path("editions").path(0).path("edition").asString())
        .isEqualTo("Harbour News (2024-03-01)");
    assertThat(said()).contains("0 new, 1 replaced");
    assertThat(of(listed(), "Tides").path("delivered").asLong()).isEqualTo(1000);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private List<JsonNode> listed(String... options) {
    String[] command = {"resource", "list", "--json"};
    String[] all = Arrays.copyOf(command, command.length + options.length);
    System.arraycopy(options, 0, all, command.length, options.length);
    assertThat(run(all)).isEqualTo(ExitCode.DONE);
    return data.toString(StandardCharsets.UTF_8)
        .lines()
        .map(JsonMapper.shared()::readTree)
        .toList();
  }

  private static JsonNode of(List<JsonNode> nodes, String title) {
    return nodes.stream()
        .filter(node -> node.path("title").asString().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(data.toString(StandardCharsets.UTF_8));
  }

  private int run(String... args) {
    data.reset();
    messages.reset();
    Console console = new Console(new PrintStream(data, true, StandardCharsets.UTF_8),
        new PrintStream(messages, true, StandardCharsets.UTF_8), false);
    return new Main(console, Map.of("SHORTLIST_HOME", folder.resolve("ws").toString())).run(args);
  }

  private String said() {
    return messages.toString(StandardCharsets.UTF_8);
  }
}
