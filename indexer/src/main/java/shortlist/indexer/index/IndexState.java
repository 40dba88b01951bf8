package shortlist.indexer.index;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import shortlist.corpus.WorkspaceException;

/** Whether what stands in an index folder can go on being used. */
public enum IndexState {
  /** There is no index. */
  MISSING("there is none"),
  /** An index of the present schema, undamaged. */
  USABLE("it is not damaged"),
  /** Another is being made in its place, and that was cut short; searches may go on. */
  UNFINISHED("the last rebuild was cut short"),
  /** Of another schema: it must be made again. */
  OUTDATED("it was written by another version of the program"),
  /** It must be made again. */
  DAMAGED("it is damaged");

  private final String words;

  IndexState(String words) {
    this.words = words;
  }

  /** The same in words, about an index. */
  public String words() {
    return words;
  }

  /**
   * Looks at a folder. All checksums are read: what is added to must be sound.
   *
   * @throws WorkspaceException if the folder may not be read
   */
  public static IndexState of(Path folder) {
    if (!Files.isDirectory(folder)) {
      return MISSING;
    }
    try (Directory directory = FSDirectory.open(folder)) {
      if (IndexFiles.in(directory).isEmpty()) {
        return MISSING;
      }
      if (!CommitData.isOfThisSchema(SegmentInfos.readLatestCommit(directory))) {
        return OUTDATED;
      }
      verify(directory);
      return Files.exists(folder.resolve(IndexFolder.REBUILDING)) ? UNFINISHED : USABLE;
    } catch (AccessDeniedException e) {
      throw IndexFiles.unreadable(folder, e);
    } catch (IOException | RuntimeException unreadable) {
      // Truncated, altered, too old or too new: Lucene has an exception for each.
      return DAMAGED;
    }
  }

  private static void verify(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
    }
  }
}
