package shortlist.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.workspace.Workspace;
import tools.jackson.databind.json.JsonMapper;

class SettingsCommandTest {

  @TempDir
  private Path folder;

  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @BeforeEach
  void makeWorkspace() {
    Workspace.create(folder.resolve("work"), "me@example.org").close();
  }

  @Test
  void theyArePrintedAndChangedUnderTheSameKeys() {
    assertThat(run("settings")).isEqualTo(ExitCode.DONE);
    assertThat(text(data)).contains("contact = me@example.org\n", "mix.category = 2\n");

    assertThat(run("settings", "set", "mix.category", "3")).isEqualTo(ExitCode.DONE);

    assertThat(run("settings", "--json")).isEqualTo(ExitCode.DONE);
    assertThat(JsonMapper.shared().readTree(text(data)).get("mix.category").asString())
        .isEqualTo("3");
  }

  @ParameterizedTest
  @CsvSource({"mix.category, 9, whole number from 1 to 5", "mix.moon, 1, There is no setting"})
  void mistakesEndInASentence(String key, String value, String sentence) {
    assertThat(run("settings", "set", key, value)).isEqualTo(ExitCode.USAGE);
    assertThat(text(messages)).contains(sentence).doesNotContain("\tat ", "Exception");
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  private int run(String... command) {
    data.reset();
    messages.reset();
    Console console = new Console(new PrintStream(data, true, StandardCharsets.UTF_8),
        new PrintStream(messages, true, StandardCharsets.UTF_8), false);
    int code = new Main(console,
        Map.of("SHORTLIST_HOME", folder.resolve("work").toString())).run(command);
    console.flush();
    return code;
  }
}
