package shortlist.indexer.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.Directory;
import shortlist.corpus.WorkspaceException;

/** The files of an index among those of its folder, and what to say of them. */
final class IndexFiles {

  private IndexFiles() {}

  /** Their names, those that name the others first. */
  static List<String> in(Directory directory) throws IOException {
    List<String> files = new ArrayList<>();
    for (String file : directory.listAll()) {
      if (isSegments(file) || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) {
        files.add(file);
      }
    }
    files.sort(Comparator.comparing(file -> !isSegments(file)));
    return files;
  }

  /** How many bytes they have together. */
  static long size(Directory directory) throws IOException {
    long size = 0;
    for (String file : in(directory)) {
      size += directory.fileLength(file);
    }
    return size;
  }

  static WorkspaceException unreadable(Path folder, Exception e) {
    return new WorkspaceException("The index in " + folder
        + " may not be read; check its permissions.", e);
  }

  static WorkspaceException unwritable(Path folder, Exception e) {
    return new WorkspaceException("The index in " + folder + " cannot be written ("
        + e.getMessage() + "); free some space or check its permissions, then run: shortlist index",
        e);
  }

  private static boolean isSegments(String file) {
    return file.startsWith(IndexFileNames.SEGMENTS);
  }
}
