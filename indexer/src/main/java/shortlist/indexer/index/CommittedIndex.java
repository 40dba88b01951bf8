package shortlist.indexer.index;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.WorkspaceException;

/**
 * An index folder, open for reading at one commit. Another process may write to it, or make it
 * again, at the same time. No segment is read from before its checksums are known to be right. Safe
 * for use by several threads.
 *
 * <p>All methods throw {@link WorkspaceException} when the index is damaged, was written by another
 * version of the program, or cannot be read.
 */
public final class CommittedIndex implements AutoCloseable {

  private final Path folder;
  private final Directory directory;
  private final SearcherFactory factory;
  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile View view;

  /**
   * What is open.
   *
   * @param generation of the index: one of another was made from nothing
   * @param commit Lucene's id of the commit that was the newest when this was opened
   */
  private record View(SearcherManager searchers, String generation, String commit) {}

  private CommittedIndex(Path folder, Directory directory, SearcherFactory factory)
      throws IOException {
    this.folder = folder;
    this.directory = directory;
    this.factory = factory;
    this.view = look(folder, directory, factory);
  }

  /**
   * Opens the newest commit.
   *
   * @param factory makes what it is read with
   */
  public static CommittedIndex open(Path folder, SearcherFactory factory) {
    if (!Files.isDirectory(folder)) {
      throw missing(folder, null);
    }
    try {
      Directory directory = FSDirectory.open(folder);
      try {
        return new CommittedIndex(folder, directory, factory);
      } catch (IOException | RuntimeException e) {
        directory.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      throw explained(folder, e);
    }
  }

  /**
   * Moves on to the newest commit; cheap where there is none newer. After a failure it stays where
   * it was.
   */
  public void refresh() {
    refreshing.lock();
    try {
      SegmentInfos newest = SegmentInfos.readLatestCommit(directory);
      View open = view;
      if (idOf(newest).equals(open.commit())) {
        return;
      }
      if (CommitData.generation(newest).equals(open.generation())) {
        open.searchers().maybeRefreshBlocking();
        view = new View(open.searchers(), open.generation(), idOf(newest));
      } else {
        view = look(folder, directory, factory);
        open.searchers().close();
      }
    } catch (IOException | RuntimeException e) {
      throw explained(folder, e);
    } finally {
      refreshing.unlock();
    }
  }

  /** Lucene's id of the commit that is open. */
  public String commit() {
    return view.commit();
  }

  /** Reads from an index. */
  public interface Reading<T> {
    /** Gives what it found; keeps nothing of the searcher. */
    T from(IndexSearcher searcher) throws IOException;
  }

  /** Reads from the commit that is open. */
  public <T> T read(Reading<T> reading) {
    try {
      while (true) {
        SearcherManager searchers = view.searchers();
        IndexSearcher searcher;
        try {
          searcher = searchers.acquire();
        } catch (AlreadyClosedException e) {
          if (searchers == view.searchers()) {
            throw e;
          }
          continue;
        }
        try {
          return reading.from(searcher);
        } finally {
          searchers.release(searcher);
        }
      }
    } catch (IOException e) {
      throw explained(folder, e);
    }
  }

  @Override
  public void close() {
    refreshing.lock();
    try (directory) {
      view.searchers().close();
    } catch (IOException e) {
      throw explained(folder, e);
    } finally {
      refreshing.unlock();
    }
  }

  private static View look(Path folder, Directory directory, SearcherFactory factory)
      throws IOException {
    SegmentInfos newest = SegmentInfos.readLatestCommit(directory);
    if (!CommitData.isOfThisSchema(newest)) {
      throw new WorkspaceException("The index in " + folder
          + " was written by another version of this program; make it again with:"
          + " shortlist index --rebuild");
    }
    Verification verification = new Verification();
    SearcherManager searchers = new SearcherManager(directory, new SearcherFactory() {
      @Override
      public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
          throws IOException {
        verification.check(reader, Seal.read(folder));
        return factory.newSearcher(reader, previous);
      }
    });
    return new View(searchers, CommitData.generation(newest), idOf(newest));
  }

  private static String idOf(SegmentInfos commit) {
    return Arrays.toString(commit.getId());
  }

  private static WorkspaceException missing(Path folder, @Nullable Exception e) {
    return new WorkspaceException(
        "There is no index in " + folder + " yet; make it with: shortlist index", e);
  }

  private static WorkspaceException explained(Path folder, Exception e) {
    return switch (e) {
      case WorkspaceException known -> known;
      case IndexNotFoundException _ -> missing(folder, e);
      case AccessDeniedException _ -> IndexFiles.unreadable(folder, e);
      default -> new WorkspaceException("The index in " + folder
          + " is damaged; make it again with: shortlist index --rebuild", e);
    };
  }
}
