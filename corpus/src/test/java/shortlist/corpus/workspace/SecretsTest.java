package shortlist.corpus.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.archive.Headers.Field;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the permissions are those of POSIX")
class SecretsTest {

  @TempDir
  private Path folder;

  @Test
  void aHostGetsItsPasswordAndHeadersAndOthersGetNothing() throws IOException {
    Secrets secrets = read("""
      ["Reports.example.org"]
      user = "me"
      password = "hush"

      ["intranet.example:8443".headers]
      X-Key = "k 1"
      Cookie = "a=b"
      """);
    assertThat(secrets.headers("reports.example.org").fields())
        .containsExactly(new Field("Authorization", "Basic bWU6aHVzaA=="));
    assertThat(secrets.headers("intranet.example:8443").fields())
        .containsExactlyInAnyOrder(new Field("X-Key", "k 1"), new Field("Cookie", "a=b"));
    assertThat(secrets.headers("intranet.example").fields()).isEmpty();
    assertThat(secrets.isEmpty()).isFalse();
    assertThat(secrets).hasToString("secrets for 2 hosts");
  }

  @Test
  void withoutAFileNothingIsSecret() {
    assertThat(Secrets.read(folder.resolve("secrets.toml"))).isSameAs(Secrets.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--"})
  void aFileThatOthersCanReadIsRefusedWithTheWayToHideIt(String permissions) throws IOException {
    Path file = write("[\"a.example\"]\nuser = \"me\"\npassword = \"hush\"\n", permissions);
    assertThatThrownBy(() -> Secrets.read(file)).isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("chmod 600");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a = \"hush\"", "[a]\nuser = \"hush\"", "[a]\npassword = \"hush\"",
      "[a]\nuser = \"me:hush\"\npassword = \"x\"", "[a]\nuser = 3\npassword = \"hush\"",
      "[a]\npasswd = \"hush\"", "[a.headers]\nX = 3", "[a.headers]\nHost = \"hush\"",
      "[a.headers]\nX = \"hush\\r\\nhush\"", "[a.headers]\n\"X Y\" = \"hush\"",
      "[a.headers]\nX = \"\"", "[a]\nuser = \"hush", "[a]\nuser = hush"})
  void whatCannotBeMeantIsNamedWithoutTheSecret(String toml) throws IOException {
    Path file = write(toml, "rw-------");
    assertThatThrownBy(() -> Secrets.read(file)).isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("secrets.toml")
        .hasMessageNotContaining("hush");
  }

  @Test
  void noBackupHoldsThem() throws IOException {
    Path backup = folder.resolve("backup.zip");
    try (Workspace workspace = Workspace.create(folder.resolve("work"), "")) {
      Files.writeString(workspace.folder().resolve("secrets.toml"), "");
      workspace.backup(backup);
    }
    try (ZipFile zip = new ZipFile(backup.toFile())) {
      assertThat(zip.stream()).noneMatch(entry -> entry.getName().contains("secrets"));
    }
  }

  private Secrets read(String toml) throws IOException {
    return Secrets.read(write(toml, "rw-------"));
  }

  private Path write(String toml, String permissions) throws IOException {
    Path file = folder.resolve("secrets.toml");
    Files.writeString(file, toml);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }
}
