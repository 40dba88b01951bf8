package shortlist.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reasons that a person and a script are given: of any document, and of an edition. */
class WhyCommandTest {

  private static final String DRIFT = "The drift of features is watched by the platform team, and"
      + " the models are rolled back when their latency or accuracy falls. ";
  private static final String BREAD = "Knead the dough, let it rise, and bake the bread until the"
      + " crust is brown; butter and salt make the soup. ";

  @TempDir
  private Path folder;

  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @BeforeEach
  void fill() throws IOException {
    assertThat(run("init")).isEqualTo(ExitCode.DONE);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      lines.append(line("drift" + i, "Watching models, part " + i, DRIFT.repeat(12) + i));
      lines.append(line("bread" + i, "A loaf of bread, part " + i, BREAD.repeat(12) + i));
    }
    lines.append(line("brief", "A brief one", DRIFT));
    Path file = Files.writeString(folder.resolve("docs.jsonl"), lines);
    assertThat(run("document", "import", file.toString())).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aScriptGetsTheRankingOfADocument() {
    String first = suggested().path("id").asString();

    JsonNode why = why(first);

    assertThat(why.path("known").asBoolean()).isTrue();
    assertThat(why.path("steps").isEmpty()).isFalse();
    JsonNode ranking = why.path("ranking");
    assertThat(ranking.path("rank").asInt()).isEqualTo(1);
    assertThat(ranking.path("of").asInt()).isBetween(2, 24);
    assertThat(ranking.path("obstacle").isNull()).isTrue();
    assertThat(ranking.path("parts").get(0).path("text").asString()).isNotEmpty();
    assertThat(ranking.path("for").get(0).path("share").asDouble()).isBetween(0.0, 1.0);
    assertThat(ranking.path("because").get(0).path("similarity").asDouble()).isPositive();
    assertThat(ranking.path("passage").path("marks").get(0).size()).isEqualTo(2);
  }

  @Test
  void aPersonIsToldEachPartInWords() {
    String first = suggested().path("id").asString();

    assertThat(run("why", first)).isEqualTo(ExitCode.DONE);

    assertThat(said()).contains("It was imported from a file.", "Rank 1 of ", "text ",
        "words for it: ", "like ", " %  ");
  }

  @Test
  void whatIsNotSuggestedSaysWhy() {
    assertThat(run("verdict", "reject", "drift0", "--reason", "too basic"))
        .isEqualTo(ExitCode.DONE);

    assertThat(run("why", "drift0")).isEqualTo(ExitCode.DONE);
    assertThat(said()).contains("Not suggested: it was rejected on ", "as too basic.");
    JsonNode obstacle = why("drift5").path("ranking").path("obstacle");
    assertThat(obstacle.path("name").asString()).isEqualTo("rejected-elsewhere");
    assertThat(obstacle.path("with").path("title").asString())
        .isEqualTo("Watching models, part 0");
    assertThat(why("brief").path("ranking").path("obstacle").path("text").asString())
        .startsWith("it is too short");
  }

  @Test
  void suggestionsTellSharesAndTheWordsAgainst() {
    JsonNode suggestion = suggested();

    assertThat(suggestion.path("shares").propertyNames())
        .containsExactlyElementsOf(suggestion.path("parts").propertyNames());
    assertThat(suggestion.path("against").isArray()).isTrue();
    assertThat(suggestion.path("because").get(0).propertyNames())
        .startsWith("url", "title", "similarity", "edition", "date", "engagement");
  }

  @Test
  void ofAnAddressThatWasNeverMetItIsToldWhichEditionCarriedIt() throws IOException {
    Path file = Files.writeString(folder.resolve("past.jsonl"), """
      {"url":"https://past.example/1","title":"On ships","edition":"17","date":"2020-03-02"}
      """);
    assertThat(run("resource", "import", file.toString())).isEqualTo(ExitCode.DONE);

    assertThat(run("why", "http://www.past.example/1?utm_source=x"))
        .isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(said()).contains("It is a past resource of edition 17, published 2020-03-02.");
    assertThat(run("why", "https://past.example/1", "--json")).isEqualTo(ExitCode.NOTHING_FOUND);
    JsonNode why = JsonMapper.shared().readTree(said());
    assertThat(why.path("known").asBoolean()).isFalse();
    assertThat(why.path("steps").get(0).path("what").asString()).isEqualTo("edition");
  }

  @Test
  void anEditionIsLookedBackAt() {
    String first = suggested().path("id").asString();
    assertThat(run("edition", "add", "bread3")).isEqualTo(ExitCode.DONE);
    assertThat(run("missed")).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(run("missed", "1")).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(messages.toString(StandardCharsets.UTF_8)).contains("is a draft");
    assertThat(run("edition", "publish")).isEqualTo(ExitCode.DONE);

    assertThat(run("missed", "--json")).isEqualTo(ExitCode.DONE);
    JsonNode missed = JsonMapper.shared().readTree(said());
    assertThat(missed.path("edition").asInt()).isEqualTo(1);
    assertThat(missed.path("taken").get(0).path("url").asString())
        .isEqualTo("https://bread3.example/a");
    assertThat(missed.path("missed").get(0).path("id").asString()).isEqualTo(first);
    assertThat(missed.path("missed").get(0).path("fate").asString()).isIn("never-shown",
        "passed-over");

    assertThat(run("missed", "1", "--limit", "1")).isEqualTo(ExitCode.DONE);
    assertThat(said()).contains("Edition 1, ", "ranked higher and left out", "1.  Watching models");
    assertThat(run("missed", "9")).isEqualTo(ExitCode.NOTHING_FOUND);
  }

  private JsonNode suggested() {
    assertThat(run("suggest", "--json")).isEqualTo(ExitCode.DONE);
    return JsonMapper.shared().readTree(said()).path("suggestions").get(0);
  }

  private JsonNode why(String document) {
    assertThat(run("why", document, "--json")).isEqualTo(ExitCode.DONE);
    return JsonMapper.shared().readTree(said());
  }

  private static String line(String id, String title, String text) {
    return JsonMapper.shared()
        .writeValueAsString(Map.of("id", id, "url", "https://" + id + ".example/a", "title", title,
            "text", text))
        + "\n";
  }

  private String said() {
    return data.toString(StandardCharsets.UTF_8);
  }

  private int run(String... args) {
    data.reset();
    messages.reset();
    Console console = new Console(new PrintStream(data, true, StandardCharsets.UTF_8),
        new PrintStream(messages, true, StandardCharsets.UTF_8), false);
    return new Main(console, Map.of("SHORTLIST_HOME", folder.resolve("w").toString())).run(args);
  }
}
