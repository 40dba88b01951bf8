package shortlist.app.desk.ranking;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import shortlist.app.work.Indexing;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.workspace.Workspace;

/**
 * Lets all documents follow what the editor says of categories, one time after the other in the
 * background; changes that come while one is waited for are followed together. For many threads.
 */
public final class Filing implements AutoCloseable {

  private final Path folder;
  private final Suggestions suggestions;
  private final AtomicBoolean waiting = new AtomicBoolean();
  private final ExecutorService one = Executors
      .newSingleThreadExecutor(Thread.ofVirtual().name("categories").factory());

  /** Of the workspace in a folder. */
  public Filing(Path folder, Suggestions suggestions) {
    this.folder = folder;
    this.suggestions = suggestions;
  }

  /** Says that categories have changed. */
  public void follow() {
    if (!waiting.getAndSet(true)) {
      one.execute(this::run);
    }
  }

  /** Waits for what is under way. */
  @Override
  public void close() {
    one.close();
  }

  /** With a connection of its own, so that no page waits for it. */
  private void run() {
    waiting.set(false);
    try (Workspace workspace = Workspace.open(folder)) {
      int changed = Indexing.categorise(workspace);
      if (changed > 0) {
        suggestions.changed();
      }
    } catch (WorkspaceException e) {
      // The next index run has them follow, and says what is wrong if it cannot.
    }
  }
}
