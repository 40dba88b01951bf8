package shortlist.app.desk.settings;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import shortlist.corpus.workspace.Workspace;

/**
 * A backup as a download. It is made beside the workspace's files, where there is room for it, and
 * is gone as soon as it was sent.
 */
public final class BackupDownload {

  private final Workspace workspace;

  public BackupDownload(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Adds its route. */
  public void addTo(RoutesConfig routes) {
    routes.post("/settings/backup", this::send);
  }

  private void send(Context context) {
    try {
      Path folder = Files.createTempDirectory(workspace.folder(), "backup");
      try {
        Path file = folder.resolve("backup.zip");
        workspace.backup(file);
        InputStream bytes = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        context.contentType("application/zip")
            .header("Content-Disposition",
                "attachment; filename=\"shortlist-" + LocalDate.now(ZoneId.systemDefault())
                    + ".zip\"")
            .result(new FolderStream(bytes, folder));
      } catch (RuntimeException | IOException e) {
        Files.deleteIfExists(folder.resolve("backup.zip"));
        Files.deleteIfExists(folder);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the folder of a file with it. */
  private static final class FolderStream extends FilterInputStream {

    private final Path folder;

    FolderStream(InputStream bytes, Path folder) {
      super(bytes);
      this.folder = folder;
    }

    @Override
    public void close() throws IOException {
      super.close();
      Files.deleteIfExists(folder);
    }
  }
}
