package shortlist.indexer.index;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.document.Document;
import shortlist.indexer.schema.Arrival;
import shortlist.indexer.schema.Schema;

/**
 * The index folder, open for writing. Documents may be put by several threads; nothing is visible
 * or durable before {@link #commit}. One process writes at a time.
 */
public final class IndexFolder implements AutoCloseable {

  /** Stands in the folder while an index is made that is to take the place of another. */
  static final String REBUILDING = "rebuilding";

  private static final double BUFFER_MEGABYTES = 64;
  /** How long a document waits for its commit, as long as commits are quick. */
  private static final long PATIENCE_NANOS = Duration.ofMillis(800).toNanos();
  /** Commits take at most a quarter of the time, be the disk as slow as it may. */
  private static final int COMMIT_SHARE = 4;

  /**
   * Up to this size an index is rid of all replaced documents at once: it takes a second or two.
   */
  private static final long SMALL_BYTES = 64L << 20;
  /** The share of replaced documents that a segment of a larger index may keep, in percent. */
  private static final double KEPT_DELETES = 1;

  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;
  private final TieredMergePolicy policy;
  private final QuietMerges merges;
  private final boolean fresh;
  private final boolean held;
  private final CommitData data;
  private final Digests digests;
  private volatile long firstPut;
  private volatile long patience = PATIENCE_NANOS;

  private IndexFolder(Path folder, Directory directory, Opening opening) throws IOException {
    this.folder = folder;
    this.directory = directory;
    this.policy = new TieredMergePolicy();
    this.merges = new QuietMerges();
    IndexWriterConfig config = new IndexWriterConfig(Schema.analyzer());
    config.setOpenMode(opening == Opening.APPEND
        ? IndexWriterConfig.OpenMode.APPEND
        : IndexWriterConfig.OpenMode.CREATE);
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setMergePolicy(policy);
    config.setMergeScheduler(merges);
    config.setCommitOnClose(false);
    // To merge first what is small would have searches wait for their commit.
    config.setMaxFullFlushMergeWaitMillis(0);
    this.writer = new IndexWriter(directory, config);
    this.data = new CommitData(writer);
    this.fresh = writer.getDocStats().maxDoc == 0;
    this.held = opening == Opening.REPLACE;
    this.digests = new Digests(directory, !fresh);
    if (opening != Opening.APPEND) {
      data.begin();
    }
  }

  private enum Opening {
    APPEND, CREATE, REPLACE
  }

  /**
   * Opens a {@link IndexState#USABLE} index to add to it, or a new one where it is
   * {@link IndexState#MISSING}.
   *
   * @throws WorkspaceException if it cannot be written
   */
  public static IndexFolder append(Path folder) {
    return open(folder, Opening.APPEND);
  }

  /**
   * Empties the folder and opens it. Until the first commit the index is
   * {@link IndexState#MISSING}. Files that are none of an index stay.
   *
   * @throws WorkspaceException if it cannot be written
   */
  public static IndexFolder create(Path folder) {
    try (Directory directory = FSDirectory.open(folder)) {
      for (String file : IndexFiles.in(directory)) {
        Files.delete(folder.resolve(file));
      }
      Files.deleteIfExists(folder.resolve(REBUILDING));
    } catch (IOException e) {
      throw IndexFiles.unwritable(folder, e);
    }
    return open(folder, Opening.CREATE);
  }

  /**
   * Opens a sound index to put another one in its place. Searches see the one that is there until
   * {@link #finish}, all commits before are put off; until then the folder is
   * {@link IndexState#UNFINISHED}.
   *
   * @throws WorkspaceException if it cannot be written
   */
  public static IndexFolder replace(Path folder) {
    try {
      Files.writeString(folder.resolve(REBUILDING), "");
    } catch (IOException e) {
      throw IndexFiles.unwritable(folder, e);
    }
    return open(folder, Opening.REPLACE);
  }

  private static IndexFolder open(Path folder, Opening opening) {
    try {
      Directory directory = FSDirectory.open(folder);
      try {
        boolean none = opening == Opening.APPEND && !DirectoryReader.indexExists(directory);
        return new IndexFolder(folder, directory, none ? Opening.CREATE : opening);
      } catch (IOException | RuntimeException e) {
        directory.close();
        throw e;
      }
    } catch (LockObtainFailedException e) {
      throw new WorkspaceException("The index in " + folder
          + " is being written by another process; wait for it to end, then try again.", e);
    } catch (IOException e) {
      throw IndexFiles.unwritable(folder, e);
    }
  }

  /**
   * Adds a document, or replaces the one of the same id. One that is there already, just the same,
   * is left alone.
   */
  public void put(Document document, Arrival arrival) {
    BytesRef digest = Digests.of(document, arrival);
    write(() -> {
      if (!digests.holds(document.id(), digest)) {
        digests.changed(document.id());
        writer.updateDocument(new Term(Schema.ID, document.id()),
            fields(document, arrival, digest));
        touched();
      }
    });
  }

  /** The same for a document that was imported, at no known time. */
  public void put(Document document) {
    put(document, Arrival.IMPORTED);
  }

  /**
   * Adds a document that was not put since the folder was opened; faster than {@link #put} where
   * the index was empty then.
   */
  public void add(Document document, Arrival arrival) {
    if (fresh) {
      write(() -> {
        writer.addDocument(fields(document, arrival, Digests.of(document, arrival)));
        touched();
      });
    } else {
      put(document, arrival);
    }
  }

  private static org.apache.lucene.document.Document fields(Document document, Arrival arrival,
      BytesRef digest) {
    org.apache.lucene.document.Document fields = Schema.of(document, arrival);
    fields.add(new BinaryDocValuesField(Digests.FIELD, digest));
    return fields;
  }

  /** Takes a document out. */
  public void remove(String id) {
    write(() -> {
      digests.changed(id);
      writer.deleteDocuments(new Term(Schema.ID, id));
      touched();
    });
  }

  private void touched() {
    if (firstPut == 0) {
      firstPut = System.nanoTime() | 1;
    }
  }

  /** Whether some change has waited for so long that it should be committed now. */
  public boolean isCommitDue() {
    long since = firstPut;
    return since != 0 && System.nanoTime() - since > patience;
  }

  /** Makes all that was put visible and durable, unless the index is to take another's place. */
  public void commit() {
    commit(List.of());
  }

  /**
   * The same, and keeps in mind what others have still to be told.
   *
   * @param unsettled the ids of documents whose change the store learns after this
   */
  public void commit(Collection<String> unsettled) {
    firstPut = 0;
    if (!held) {
      write(() -> {
        if (writer.hasUncommittedChanges()) {
          long start = System.nanoTime();
          data.unsettled(unsettled);
          commitNow();
          patience = Math.max(PATIENCE_NANOS, COMMIT_SHARE * (System.nanoTime() - start));
        }
      });
    }
  }

  /**
   * What the last commit was told to be unsettled; none if a run has {@link #finish ended} since.
   */
  public List<String> unsettled() {
    return data.unsettled();
  }

  /**
   * Ends a run of changes: commits them, gives room and statistics of replaced documents free as
   * far as that is not too much work, and puts the index in the place of another where it is to.
   *
   * @param visits {@link #visits} from now on
   */
  public void finish(Instant visits) {
    write(() -> {
      data.ended(visits);
      commitNow();
      policy.setForceMergeDeletesPctAllowed(
          IndexFiles.size(directory) <= SMALL_BYTES ? 0 : KEPT_DELETES);
      writer.forceMergeDeletes();
      merges.sync();
      commitNow();
      Files.deleteIfExists(folder.resolve(REBUILDING));
    });
  }

  /** Up to which visit of the crawl the index knows what came of pages. */
  public Instant visits() {
    return data.visits();
  }

  private void commitNow() throws IOException {
    if (writer.hasUncommittedChanges()) {
      writer.commit();
      digests.committed();
      Seal.write(folder, SegmentInfos.readLatestCommit(directory).files(true));
    }
  }

  private interface Change {
    void apply() throws IOException;
  }

  private void write(Change change) {
    try {
      change.apply();
    } catch (ClosedByInterruptException e) {
      throw new WorkspaceException(
          "Indexing was interrupted; nothing is lost, shortlist index goes on with it.", e);
    } catch (IOException e) {
      throw IndexFiles.unwritable(folder, e);
    } catch (AlreadyClosedException e) {
      throw IndexFiles.unwritable(folder,
          writer.getTragicException() instanceof Exception cause ? cause : e);
    }
  }

  /** Closes it; what was not committed is gone. */
  @Override
  public void close() {
    try (directory; digests) {
      writer.rollback();
    } catch (IOException e) {
      throw IndexFiles.unwritable(folder, e);
    }
  }
}
