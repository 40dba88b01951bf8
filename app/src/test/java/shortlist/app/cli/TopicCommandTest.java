package shortlist.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TopicCommandTest {

  @TempDir
  private Path folder;

  private final ByteArrayOutputStream data = new ByteArrayOutputStream();

  @BeforeEach
  void makeWorkspace() {
    Workspace.create(folder.resolve("work"), "").close();
  }

  @Test
  void topicsAreListedWithWhatCameOfThem() throws IOException {
    Path resources = Files.writeString(folder.resolve("resources.jsonl"), """
      {"url":"https://past.example/air","title":"Zeppelin","summary":"A hangar.","category":"Air"}
      """);
    Path documents = Files.writeString(folder.resolve("documents.jsonl"), """
      {"id":"a","url":"https://new.example/a","title":"Zeppelin news","text":"Zeppelin, hangar."}
      {"id":"b","url":"https://new.example/b","title":"Bread","text":"Knead the dough."}
      """);
    run("resource", "import", resources.toString());
    run("document", "import", documents.toString());
    run("index");
    run("category", "set", "a", "Air");

    assertThat(run("topic", "list", "--json")).isEqualTo(ExitCode.DONE);
    List<JsonNode> topics = text().lines().map(JsonMapper.shared()::readTree).toList();
    assertThat(topics).hasSize(2);
    assertThat(topics.getFirst().get("category").asString()).isEqualTo("Air");
    assertThat(topics.getFirst().get("documents").asInt()).isEqualTo(1);
    assertThat(topics.getFirst().get("past").asInt()).isEqualTo(1);
    assertThat(topics.getFirst().get("engagement").asDouble()).isEqualTo(1);
    assertThat(topics.getLast().get("category").isNull()).isTrue();
    assertThat(topics.getLast().get("engagement").isNull()).isTrue();

    assertThat(run("topic", "list")).isEqualTo(ExitCode.DONE);
    assertThat(text()).contains("Air: 1 documents", "1 past, engaged 1.0 times as usual",
        "No category: 1 documents");
  }

  @Test
  void withoutAnIndexThereAreNone() {
    assertThat(run("topic", "list")).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(run("topic")).isEqualTo(ExitCode.USAGE);
  }

  private int run(String... arguments) {
    data.reset();
    List<String> all = new ArrayList<>(
        List.of("--workspace", folder.resolve("work").toString()));
    all.addAll(List.of(arguments));
    PrintStream out = new PrintStream(data, true, StandardCharsets.UTF_8);
    Console console = new Console(out, new PrintStream(new ByteArrayOutputStream(), true,
        StandardCharsets.UTF_8), false);
    int code = new Main(console, Map.of()).run(all.toArray(String[]::new));
    console.flush();
    return code;
  }

  private String text() {
    return data.toString(StandardCharsets.UTF_8);
  }
}
