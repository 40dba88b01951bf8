package shortlist.corpus.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.document.Kind;
import shortlist.corpus.workspace.SettingsFile.Saved;
import shortlist.corpus.workspace.SettingsFile.Stale;
import shortlist.corpus.workspace.SettingsFile.Wrong;

class SettingsFileTest {

  @TempDir
  private Path temp;
  private SettingsFile file;

  @BeforeEach
  void write() throws IOException {
    Path path = temp.resolve("shortlist.toml");
    Settings.write(path, "me@example.org");
    file = new SettingsFile(path);
  }

  @ParameterizedTest
  @CsvSource({"newsletter.name, A \"quoted\" week", "language, de", "contact, you@example.org",
      "delay, 2.5", "quiet_hours, 22:00-06:00", "allow_downgrade, true", "mix.organisation, 2",
      "mix.beginner, 0", "mix.explore, false", "mix.diversity, 0.5", "mix.kinds.book, 0",
      "mix.kinds.paper, 5"})
  void eachSettingIsUsedAtOnceAndByWhoComesNext(String key, String value) {
    assertThat(change(key, value)).isEqualTo(new Saved());

    Setting setting = setting(key);
    assertThat(setting.now().apply(file.current())).isEqualTo(value);
    assertThat(setting.now().apply(Settings.read(file.path()))).isEqualTo(value);
  }

  @Test
  void allElseInTheFileStays() throws IOException {
    String before = Files.readString(file.path());
    change("mix.category", "3");
    assertThat(Files.readString(file.path())).isEqualTo(before.replace("category = 2",
        "category = 3"));
  }

  @Test
  void whatIsAsItWasIsNotWritten() throws IOException {
    Files.writeString(file.path(), "# mine\n");
    String version = file.version();
    assertThat(file.change(version, Setting.ALL.stream()
        .collect(Collectors.toMap(setting -> setting, setting -> setting.now()
            .apply(Settings.DEFAULT)))))
        .isEqualTo(new Saved());
    assertThat(Files.readString(file.path())).isEqualTo("# mine\n");
  }

  @Test
  void limitsOfKindsStandWhereTheyStood() throws IOException {
    Files.writeString(file.path(), "[mix.kinds]\npaper = 2 # two\n");
    change("mix.kinds.talk", "3");
    assertThat(Files.readString(file.path()))
        .isEqualTo("[mix.kinds]\npaper = 2 # two\ntalk = 3\n");
    assertThat(file.current().mix().kinds())
        .isEqualTo(Map.of(Kind.PAPER, 2, Kind.TALK, 3));
  }

  @Test
  void whatWasChangedByHandMeanwhileIsNotOverwritten() throws IOException {
    String seen = file.version();
    Files.writeString(file.path(), "language = \"fr\"");

    assertThat(file.change(seen, Map.of(setting("language"), "de"))).isEqualTo(new Stale());
    assertThat(Files.readString(file.path())).isEqualTo("language = \"fr\"");
    assertThat(file.current().language()).isEqualTo("fr");
  }

  @Test
  void aFileBrokenByHandNamesItsLineAndWhatHeldBeforeHolds() throws IOException {
    Files.writeString(file.path(), "language = \"en\"\ndelay = = 1");

    assertThat(file.problem()).hasValueSatisfying(
        problem -> assertThat(problem).contains("line 2"));
    assertThat(file.current().contact()).isEqualTo("me@example.org");
    assertThatThrownBy(() -> change("delay", "2")).isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("line 2");
  }

  @ParameterizedTest
  @CsvSource({"delay, soon", "delay, -1", "mix.organisation, 0", "mix.organisation, 1.5",
      "mix.diversity, NaN", "quiet_hours, all day", "language, english", "allow_downgrade, maybe",
      "contact, né@example.org"})
  void whatCannotBeMeantIsRefusedWithASentence(String key, String value) throws IOException {
    String before = Files.readString(file.path());
    assertThat(change(key, value)).isInstanceOfSatisfying(Wrong.class,
        wrong -> assertThat(wrong.sentences()).containsOnlyKeys(setting(key)));
    assertThat(Files.readString(file.path())).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mix = { organisation = 1 }", "newsletter = { }"})
  void aSpellingThatCannotBeChangedIsLeftToItsAuthor(String spelling) throws IOException {
    Files.writeString(file.path(), spelling);
    String key = spelling.startsWith("mix") ? "mix.organisation" : "newsletter.name";
    assertThatThrownBy(() -> change(key, "3")).hasMessageContaining("by hand");
    assertThat(Files.readString(file.path())).isEqualTo(spelling);
  }

  private SettingsFile.Outcome change(String key, String value) {
    return file.change(file.version(), Map.of(setting(key), value));
  }

  private static Setting setting(String key) {
    return Setting.of(key).orElseThrow();
  }
}
