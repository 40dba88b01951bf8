package shortlist.indexer;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.store.Extractions.Stage;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;
import shortlist.corpus.workspace.WorkspaceLock;
import shortlist.indexer.extract.Extractor;
import shortlist.indexer.index.IndexFolder;
import shortlist.indexer.index.IndexState;

/**
 * Brings documents and index up to date with the archive. What was indexed is committed to the
 * index first and marked in the store then, so that a run that was cut short is made good by the
 * next.
 */
public final class Indexer {

  private static final int MAX_ROUNDS = 3;

  private final Workspace workspace;

  /** An indexer of a workspace; it takes the workspace's lock while it runs. */
  public Indexer(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Extracts and indexes what changed since the last run; everything, if the index is missing,
   * damaged or of another version of the program. Searches see documents about a second after they
   * were read.
   *
   * @throws WorkspaceException if another process has the workspace, it cannot be written, or the
   *         thread is interrupted; the next run goes on
   */
  public IndexReport update(IndexListener listener) {
    try (WorkspaceLock _ = workspace.exclusively("index")) {
      Path folder = workspace.indexFolder();
      IndexState state = IndexState.of(folder);
      if (state == IndexState.USABLE) {
        return run(IndexFolder.append(folder), false, listener);
      }
      if (state != IndexState.MISSING) {
        listener.rebuilding(state.words());
      }
      return rebuild(folder, state, listener);
    }
  }

  /**
   * Extracts and indexes everything anew, from the archive and the imported documents. Searches go
   * on in the index as it is, if that is sound, until the new one is complete.
   *
   * @throws WorkspaceException if another process has the workspace, it cannot be written, or the
   *         thread is interrupted; the next run begins it again
   */
  public IndexReport rebuild(IndexListener listener) {
    try (WorkspaceLock _ = workspace.exclusively("index")) {
      Path folder = workspace.indexFolder();
      return rebuild(folder, IndexState.of(folder), listener);
    }
  }

  private IndexReport rebuild(Path folder, IndexState state, IndexListener listener) {
    IndexFolder index = state == IndexState.USABLE || state == IndexState.UNFINISHED
        ? IndexFolder.replace(folder)
        : IndexFolder.create(folder);
    Store store = workspace.store();
    store.transaction(() -> {
      store.extractions().forget();
      store.documents().clear();
    });
    index.commit();
    return run(index, true, listener);
  }

  private IndexReport run(IndexFolder index, boolean rebuilt, IndexListener listener) {
    long start = System.nanoTime();
    Store store = workspace.store();
    try (index; Extractor extractor = Extractor.forIndex()) {
      settle(index);
      Instant visits = store.extractions().lastVisit();
      store.extractions().reconsider(index.visits());
      Tally tally = new Tally(listener,
          store.extractions().count() + store.documents().countUnindexedImports());
      new Imports(store, index, tally).takeAll();
      PageBatch batch = new PageBatch(store, index, tally);
      read(new PageReader(workspace, extractor), batch);
      index.finish(visits);
      return tally.report(rebuilt, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /**
   * Where a run was cut short between the index and the rows, what it had changed is done again.
   */
  private void settle(IndexFolder index) {
    Store store = workspace.store();
    for (String id : index.unsettled()) {
      store.extractions().again(id);
      if (store.documents().find(id).isEmpty()) {
        index.remove(id);
      }
    }
  }

  /** What a page takes from another makes that one due again, which may be of an earlier stage. */
  private void read(PageReader reader, PageBatch batch) {
    for (int round = 0; round < MAX_ROUNDS; round++) {
      for (Stage stage : Stage.values()) {
        reader.readAll(stage, batch);
        batch.flush();
      }
      if (workspace.store().extractions().count() == 0) {
        return;
      }
    }
  }

  static WorkspaceException interrupted() {
    return new WorkspaceException(
        "Indexing was interrupted; nothing is lost, shortlist index goes on with it.");
  }
}
