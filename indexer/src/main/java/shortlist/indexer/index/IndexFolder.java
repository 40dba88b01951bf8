package shortlist.indexer.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.document.Document;
import shortlist.indexer.schema.Arrival;
import shortlist.indexer.schema.Schema;

/**
 * The index folder, open for writing. Documents may be put by several threads; nothing is visible
 * or durable before {@link #commit}. One process writes at a time.
 */
public final class IndexFolder implements AutoCloseable {

  private static final String UNFINISHED = "unfinished";
  private static final double BUFFER_MEGABYTES = 64;

  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;

  private IndexFolder(Path folder, Directory directory, IndexWriter writer) {
    this.folder = folder;
    this.directory = directory;
    this.writer = writer;
  }

  /** Whether what stands in the folder can go on being used. */
  public enum State {
    /** There is no index. */
    MISSING,
    /** An index of the present schema, undamaged. */
    USABLE,
    /** Damaged, or of another schema: it must be made again. */
    UNUSABLE
  }

  /** Looks at a folder; reads all of the index once to see whether it is undamaged. */
  public static State stateOf(Path folder) {
    try (Directory directory = FSDirectory.open(folder)) {
      if (directory.listAll().length == 0) {
        return State.MISSING;
      }
      if (!DirectoryReader.indexExists(directory)) {
        return State.UNUSABLE;
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (LeafReaderContext leaf : reader.leaves()) {
          leaf.reader().checkIntegrity();
        }
        String version = reader.getIndexCommit().getUserData().get(Schema.VERSION_KEY);
        return Schema.VERSION.equals(version) ? State.USABLE : State.UNUSABLE;
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      // Truncated, altered, too old or too new: Lucene has an exception for each.
      return State.UNUSABLE;
    }
  }

  /**
   * Opens the index to add to it.
   *
   * @throws WorkspaceException if it cannot be written
   */
  public static IndexFolder append(Path folder) {
    return open(folder, IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
  }

  /**
   * Empties the folder and opens it. Until the first commit what stands there is
   * {@link State#UNUSABLE}, so that a rebuild that was cut short is begun again.
   *
   * @throws WorkspaceException if it cannot be written
   */
  public static IndexFolder create(Path folder) {
    IndexFolder index = open(folder, IndexWriterConfig.OpenMode.CREATE);
    index.commit(UNFINISHED);
    return index;
  }

  private static IndexFolder open(Path folder, IndexWriterConfig.OpenMode mode) {
    IndexWriterConfig config = new IndexWriterConfig(Schema.analyzer());
    config.setOpenMode(mode);
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setCommitOnClose(false);
    try {
      Directory directory = FSDirectory.open(folder);
      return new IndexFolder(folder, directory, new IndexWriter(directory, config));
    } catch (LockObtainFailedException e) {
      throw new WorkspaceException("The index in " + folder
          + " is being written by another process; wait for it to end, then try again.", e);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /** Adds a document that was imported, or replaces the one of the same id. */
  public void put(Document document) {
    put(document, Arrival.IMPORTED);
  }

  /** Adds a document, or replaces the one of the same id. */
  public void put(Document document, Arrival arrival) {
    write(() -> writer.updateDocument(new Term(Schema.ID, document.id()),
        Schema.of(document, arrival)));
  }

  /** Takes a document out. */
  public void remove(String id) {
    write(() -> writer.deleteDocuments(new Term(Schema.ID, id)));
  }

  /** Makes all that was put visible and durable. */
  public void commit() {
    commit(Schema.VERSION);
  }

  private void commit(String version) {
    write(() -> {
      writer.setLiveCommitData(Map.of(Schema.VERSION_KEY, version).entrySet());
      return writer.commit();
    });
  }

  private interface Change {
    /** Gives Lucene's sequence number, which nobody needs. */
    long apply() throws IOException;
  }

  private void write(Change change) {
    try {
      change.apply();
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static WorkspaceException unwritable(Path folder, IOException e) {
    return new WorkspaceException("The index in " + folder + " cannot be written ("
        + e.getMessage() + "); free some space or check its permissions, then run: shortlist index",
        e);
  }

  /** Closes it; what was not committed is gone. */
  @Override
  public void close() {
    try (directory) {
      writer.rollback();
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }
}
