package shortlist.corpus.workspace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The workspace in one zip file. The database is copied in one transaction first; archive segments
 * only grow, so whatever the copied database points to is in the segments that are read after it.
 */
final class Backup {

  /** What the user may have written beside the settings. */
  private static final List<String> OWN_FILES = List.of(Workspace.SYNONYMS, Workspace.TONE);

  private Backup() {}

  static void write(Workspace workspace, Path file) throws IOException {
    Path database = Files.createTempFile("shortlist-backup", ".db");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      Files.delete(database);
      workspace.store().copyTo(database);
      add(zip, "shortlist.toml", workspace.settingsFile().path());
      for (String name : OWN_FILES) {
        Path own = workspace.folder().resolve(name);
        if (Files.exists(own)) {
          add(zip, name, own);
        }
      }
      add(zip, "corpus.db", database);
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (Path segment : workspace.archive().segments()) {
        add(zip, "archive/" + segment.getFileName(), segment);
      }
    } finally {
      Files.deleteIfExists(database);
    }
  }

  private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Files.copy(file, zip);
    zip.closeEntry();
  }
}
