package shortlist.corpus.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.archive.Exchange;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Response;
import shortlist.corpus.document.Kind;
import shortlist.corpus.link.WebUrl;

class WorkspaceTest {

  @TempDir
  private Path temp;
  private Path folder;

  @BeforeEach
  void name() {
    folder = temp.resolve("work");
  }

  @Test
  void aNewWorkspaceKeepsTheContactAndHasDefaults() {
    try (Workspace workspace = Workspace.create(folder, "https://example.com/\"me\"")) {
      assertThat(workspace.settings())
          .isEqualTo(new Settings("https://example.com/\"me\"", "en", Duration.ofSeconds(1),
              Optional.empty(), false, MixRules.DEFAULT, Newsletter.UNNAMED));
    }
  }

  @Test
  void aFolderWithoutAWorkspaceIsRefusedWithTheWayToMakeOne() {
    assertThatThrownBy(() -> Workspace.open(folder)).isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("shortlist init");
  }

  @Test
  void aWorkspaceIsNotMadeTwice() {
    Workspace.create(folder, "").close();
    assertThatThrownBy(() -> Workspace.create(folder, "")).isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("already");
  }

  @ParameterizedTest
  @ValueSource(strings = {"delay = -1", "delay = \"soon\"", "delay = ", "contact = 3",
      "delay = nan", "mix = 1", "[mix]\norganisation = 0", "[mix]\ncategory = 6",
      "[mix]\nbeginner = 0.5", "[mix]\nkinds = { listing = 1 }", "[mix]\nkinds = { \"a.b\" = 1 }",
      "[mix]\nkinds = { paper = -1 }", "[mix]\nkinds = 3", "[mix]\nexplore = \"yes\"",
      "[mix]\ndiversity = 1.5"})
  void settingsThatCannotBeMeantAreNamed(String line) throws IOException {
    Workspace.create(folder, "").close();
    Files.writeString(folder.resolve("shortlist.toml"), line);
    assertThatThrownBy(() -> Workspace.open(folder)).isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("shortlist.toml");
  }

  @Test
  void theMixIsAsSettledAndAsUsualInWhatIsNotMentioned() throws IOException {
    Workspace.create(folder, "").close();
    Files.writeString(folder.resolve("shortlist.toml"), """
      language = "de"
      [mix]
      organisation = 5
      beginner = 0
      kinds = { paper = 2, podcast = 0 }
      diversity = 0
      """);
    try (Workspace workspace = Workspace.open(folder)) {
      assertThat(workspace.settings().language()).isEqualTo("de");
      assertThat(workspace.settings().mix())
          .isEqualTo(new MixRules(5, 2, 0, Map.of(Kind.PAPER, 2, Kind.PODCAST, 0), true, 0));
    }
  }

  @Test
  void oneFillsItAtATimeAndOthersLearnWho() {
    try (Workspace one = Workspace.create(folder, ""); Workspace other = Workspace.open(folder)) {
      try (WorkspaceLock lock = one.exclusively("crawl")) {
        assertThat(lock).isNotNull();
        assertThatThrownBy(() -> other.exclusively("index")).isInstanceOf(WorkspaceException.class)
            .hasMessageContaining("crawl by process " + ProcessHandle.current().pid());
      }
      other.exclusively("index").close();
    }
  }

  @Test
  void askingWhoHasItDoesNotGiveItFree() throws Exception {
    Path lock = folder.resolve("lock");
    try (Workspace one = Workspace.create(folder, ""); Workspace other = Workspace.open(folder)) {
      try (WorkspaceLock _ = one.exclusively("crawl")) {
        assertThat(other.holder()).isPresent();
        assertThatThrownBy(() -> other.exclusively("index")).isInstanceOf(WorkspaceException.class);
        assertThat(OtherProcess.canLock(lock)).isFalse();
      }
      assertThat(OtherProcess.canLock(lock)).isTrue();
    }
  }

  @Test
  void aThreadThatIsToldToStopStillGivesItFree() {
    try (Workspace workspace = Workspace.create(folder, "")) {
      WorkspaceLock lock = workspace.exclusively("index");
      Thread.currentThread().interrupt();
      lock.close();
      assertThat(Thread.interrupted()).isTrue();
      assertThat(folder.resolve("lock")).isEmptyFile();
    }
  }

  @Test
  void whatThisProcessLeftInTheFileIsNoLock() throws IOException {
    try (Workspace workspace = Workspace.create(folder, "")) {
      Files.writeString(folder.resolve("lock"), "crawl by process "
          + ProcessHandle.current().pid() + " since " + Instant.now() + "\n");
      assertThat(workspace.holder()).isEmpty();
    }
  }

  @Test
  void whoHasItIsToldWithoutTryingTheLock() {
    try (Workspace one = Workspace.create(folder, ""); Workspace other = Workspace.open(folder)) {
      assertThat(other.holder()).isEmpty();
      try (WorkspaceLock _ = one.exclusively("crawl")) {
        assertThat(other.holder()).hasValueSatisfying(holder -> {
          assertThat(holder.work()).isEqualTo("crawl");
          assertThat(holder.process()).isEqualTo(ProcessHandle.current().pid());
        });
      }
      assertThat(other.holder()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "half a l", "crawl by process 999999999 since 2026-01-01T00:00:00Z",
      "crawl by process 1 since 1970-01-01T00:00:00Z"})
  void whoIsGoneHasNothing(String left) throws IOException {
    try (Workspace workspace = Workspace.create(folder, "")) {
      Files.writeString(folder.resolve("lock"), left);
      assertThat(workspace.holder()).isEmpty();
    }
  }

  @Test
  void aBackupHoldsSettingsOwnWordsDatabaseAndArchive() throws IOException {
    Path backup = temp.resolve("backup.zip");
    try (Workspace workspace = Workspace.create(folder, "")) {
      Files.writeString(folder.resolve("synonyms.txt"), "k8s, kubernetes");
      Files.writeString(folder.resolve("tone.txt"), "clickbait | 0.6 | hype | world class");
      workspace.store().sources().add(WebUrl.of("https://example.com/"), null);
      workspace.archive()
          .append(Exchange.of(new Response(WebUrl.of("https://example.com/"), Instant.now(), 200,
              Headers.NONE, new byte[]{1})));
      workspace.archive().sync();
      workspace.backup(backup);
      assertThatThrownBy(() -> workspace.backup(backup)).isInstanceOf(WorkspaceException.class)
          .hasMessageContaining("exists already");
    }
    Path restored = temp.resolve("restored");
    unzip(backup, restored);
    assertThat(restored.resolve("synonyms.txt")).hasContent("k8s, kubernetes");
    assertThat(restored.resolve("tone.txt"))
        .hasContent("clickbait | 0.6 | hype | world class");
    try (Workspace workspace = Workspace.open(restored)) {
      assertThat(workspace.store().sources().all()).hasSize(1);
      assertThat(workspace.archive().segments()).hasSize(1);
    }
  }

  private static void unzip(Path file, Path target) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : List.copyOf(zip.stream().toList())) {
        Path copy = target.resolve(entry.getName());
        Files.createDirectories(copy.getParent());
        Files.copy(zip.getInputStream(entry), copy);
      }
    }
  }
}
