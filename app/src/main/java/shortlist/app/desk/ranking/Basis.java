package shortlist.app.desk.ranking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import shortlist.corpus.workspace.Workspace;

/**
 * All that a ranking rests on: while it is the same, another ranking would be the same.
 *
 * @param commit of the index
 * @param revision of what the editor and the readers said
 * @param files when the user's own files were written, in milliseconds; 0 for none
 */
record Basis(String commit, long revision, List<Long> files) {

  static Basis of(Workspace workspace, String commit) {
    return new Basis(commit, workspace.store().revision(),
        Stream.of("shortlist.toml", Workspace.TONE)
            .map(workspace.folder()::resolve)
            .map(Basis::written)
            .toList());
  }

  private static long written(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException _) {
      return 0;
    }
  }
}
