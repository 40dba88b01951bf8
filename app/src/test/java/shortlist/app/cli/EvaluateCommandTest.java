package shortlist.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How well the past is found again, at the command line. */
class EvaluateCommandTest {

  private static final String[] SUBJECTS = {"kafka partitions consumer offsets",
      "onion soup stock"};

  @TempDir
  private Path folder;

  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @Test
  void decisionsOfOthersAreReplayedWithoutAWorkspace() throws IOException {
    Path out = folder.resolve("lists.tsv");

    assertThat(run("evaluate", "--replay", replay().toString(), "--out", out.toString(), "--set",
        "text", "--json")).isEqualTo(ExitCode.DONE);

    assertThat(out).hasContent("week\tnew1 new2\n");
    assertThat(json().get("tasks").asInt()).isEqualTo(1);
    assertThat(json().get("items").asInt()).isEqualTo(4);
    assertThat(json().get("set").asString()).isEqualTo("text");
  }

  @Test
  void aDamagedReplayEndsInOneSentenceAndLeavesTheListsAlone() throws IOException {
    Path out = folder.resolve("lists.tsv");
    Files.writeString(out, "earlier");
    Files.writeString(replay().resolve("sets.tsv"), "s\tnobody\n");

    assertThat(run("evaluate", "--replay", folder.resolve("replay").toString(), "--out",
        out.toString())).isEqualTo(ExitCode.FAILED);

    assertThat(said()).contains("sets.tsv line 1: items.jsonl has no item nobody.")
        .doesNotContain("Exception");
    assertThat(out).hasContent("earlier");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "--replay x                        | Give both",
      "--out x                           | Give both",
      "--set all                         | Give both",
      "--replay x --out y --set title    | --set takes text or all"})
  void whatIsMissingIsTold(String options, String sentence) {
    assertThat(run(Stream.concat(Stream.of("evaluate"), Arrays.stream(options.split(" ", -1)))
        .toArray(String[]::new))).isEqualTo(ExitCode.USAGE);
    assertThat(said()).contains(sentence);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsToldBeforeTheWork() {
    assertThat(run("evaluate", "--replay", "nowhere", "--out",
        folder.resolve("none").resolve("lists.tsv").toString())).isEqualTo(ExitCode.FAILED);
    assertThat(said()).contains("cannot be written");
  }

  @Test
  void thePastOfAWorkspaceIsReplayed() throws IOException {
    workspace(12);

    assertThat(run("evaluate", "--json")).isEqualTo(ExitCode.DONE);

    JsonNode found = json();
    assertThat(found.get("links").asInt()).isEqualTo(12);
    assertThat(found.get("withoutDocument").asInt()).isEqualTo(12);
    assertThat(found.get("leaveOneOut").get("cases").asInt()).isEqualTo(12);
    assertThat(found.get("inTime").get("cases").asInt()).isEqualTo(2);
    JsonNode ours = found.get("leaveOneOut").get("rankers").get("shortlist");
    assertThat(ours.get("MRR").get("mean").asDouble()).isBetween(0.5, 1.0);
    assertThat(found.get("inTime")
        .get("rankers")
        .get("random")
        .get("nDCG@10")
        .get("mean")
        .asDouble()).isBetween(0.0, 1.0);
    assertThat(said()).contains("12 of 12 links have no document in the corpus");
  }

  @Test
  void peopleGetATable() throws IOException {
    workspace(12);

    assertThat(run("evaluate")).isEqualTo(ExitCode.DONE);

    assertThat(data.toString(StandardCharsets.UTF_8)).contains("12 links", "nDCG@10",
        "most popular source", "newest first", "centroid similarity", "random",
        "shortlist over centroid", "editions");
  }

  @Test
  void withoutAPastThereIsNothingToReplay() throws IOException {
    workspace(0);

    assertThat(run("evaluate")).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(said()).contains("nothing to replay");
  }

  private void workspace(int resources) throws IOException {
    Workspace.create(folder.resolve("work"), "").close();
    StringBuilder documents = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      documents.append("""
        {"id": "d%d", "url": "https://s%d.example/post", "title": "Post number %d of many", \
        "text": "%s", "language": "en"}
        """.formatted(i, i, i, ("w" + i + " " + SUBJECTS[1] + " ").repeat(60)
          + (i == 0 ? SUBJECTS[0] : "")));
    }
    Path file = Files.writeString(folder.resolve("documents.jsonl"), documents);
    assertThat(run("document", "import", file.toString())).isEqualTo(ExitCode.DONE);
    StringBuilder past = new StringBuilder();
    for (int i = 0; i < resources; i++) {
      past.append("""
        {"url": "https://p%d.example/", "title": "Past link %d", "summary": "%s", \
        "edition": "%d"}
        """.formatted(i, i, SUBJECTS[0], 1 + i / 4));
    }
    if (resources > 0) {
      file = Files.writeString(folder.resolve("past.jsonl"), past);
      assertThat(run("resource", "import", file.toString())).isEqualTo(ExitCode.DONE);
    }
  }

  private Path replay() throws IOException {
    Path replay = Files.createDirectories(folder.resolve("replay"));
    Files.writeString(replay.resolve("items.jsonl"), """
      {"id": "old1", "text": "%s"}
      {"id": "old2", "text": "%s"}
      {"id": "new1", "text": "consumer offsets"}
      {"id": "new2", "text": "soup and stock"}
      """.formatted((Object[]) SUBJECTS));
    Files.writeString(replay.resolve("observations.tsv"), "all\t1\told1\t1\nall\t1\told2\t0\n");
    Files.writeString(replay.resolve("sets.tsv"), "s\tnew2 new1\n");
    Files.writeString(replay.resolve("tasks.tsv"), "week\tall\t2\ts\n");
    return replay;
  }

  private int run(String... arguments) {
    data.reset();
    messages.reset();
    try (PrintStream out = new PrintStream(data, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(messages, true, StandardCharsets.UTF_8)) {
      return new Main(new Console(out, err, false),
          Map.of("SHORTLIST_HOME", folder.resolve("work").toString())).run(arguments);
    }
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(data.toString(StandardCharsets.UTF_8));
  }

  private String said() {
    return messages.toString(StandardCharsets.UTF_8);
  }
}
