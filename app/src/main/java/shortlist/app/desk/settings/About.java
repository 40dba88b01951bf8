package shortlist.app.desk.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import shortlist.app.trail.PlainWords;
import shortlist.corpus.workspace.Workspace;

/**
 * What is running, and on what.
 *
 * @param version of the program
 * @param schema of the database
 * @param database its size, as a person reads it
 * @param archive likewise
 * @param index likewise
 */
record About(String version, Path folder, int schema, String database, String archive,
    String index) {

  static About of(Workspace workspace) {
    Path folder = workspace.folder();
    String version = About.class.getPackage().getImplementationVersion();
    return new About(version == null ? "development" : version, folder.toAbsolutePath(),
        workspace.store().schema(), PlainWords.bytes(size(folder, "corpus.db")),
        PlainWords.bytes(size(folder.resolve("archive"), "")),
        PlainWords.bytes(size(workspace.indexFolder(), "")));
  }

  /** Of the files of a folder whose names begin so; what vanishes meanwhile counts as nothing. */
  private static long size(Path folder, String beginning) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> String.valueOf(file.getFileName()).startsWith(beginning))
          .mapToLong(About::size)
          .sum();
    } catch (IOException | UncheckedIOException unreadable) {
      return 0;
    }
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException gone) {
      return 0;
    }
  }
}
