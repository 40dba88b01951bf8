package shortlist.app.desk.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.WorkspaceException;
import shortlist.indexer.search.SearchIndex;

/**
 * The index of the workspace, which may be made or made again while the desk is open. For many
 * threads.
 */
public final class Library implements AutoCloseable {

  private final Path folder;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable SearchIndex index;

  public Library(Path folder) {
    this.folder = folder;
  }

  /**
   * The index with what was committed last; empty if none was ever made. It stays ours to close.
   *
   * @throws WorkspaceException if it cannot be used
   */
  public Optional<SearchIndex> index() {
    lock.lock();
    try {
      if (index == null && Files.isDirectory(folder)) {
        index = SearchIndex.open(folder);
      }
      if (index != null) {
        refresh(index);
      }
      return Optional.ofNullable(index);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      if (index != null) {
        index.close();
      }
    } finally {
      lock.unlock();
    }
  }

  /** An index that was made again under our eyes has to be opened again. */
  private void refresh(SearchIndex open) {
    try {
      open.refresh();
    } catch (WorkspaceException e) {
      index = null;
      open.close();
      index = SearchIndex.open(folder);
    }
  }
}
