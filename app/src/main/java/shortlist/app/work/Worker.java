package shortlist.app.work;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import shortlist.app.work.RefusedException.Reason;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.source.Source;
import shortlist.corpus.workspace.Workspace;
import shortlist.crawler.CrawlOptions;
import shortlist.crawler.Crawler;

/**
 * Does long work in the background, one piece at a time. Each piece opens the workspace for itself,
 * as another process would: it reads the settings of that moment, keeps nobody waiting for its
 * transactions, and an end by force breaks no file that others read. For many threads.
 */
public final class Worker implements AutoCloseable {

  /** What is under way when the worker is closed has so long to write down what it has. */
  private static final Duration PATIENCE = Duration.ofMillis(4_500);

  private final Path folder;
  private final CrawlOptions options;
  private final Runnable finished;
  private final ReentrantLock lock = new ReentrantLock();
  private Work state = new Work.Idle(null);
  private @Nullable Job job;
  private @Nullable Thread thread;
  private boolean closed;

  /**
   * Does nothing yet.
   *
   * @param folder of the workspace
   * @param options of its crawls
   * @param finished is told each time an index run has ended, by the thread that did it
   */
  public Worker(Path folder, CrawlOptions options, Runnable finished) {
    this.folder = folder;
    this.options = options;
    this.finished = finished;
  }

  /**
   * Begins a crawl; then the index is brought up to date.
   *
   * @param sources to crawl; all if empty
   * @throws RefusedException if it must not begin
   * @throws WorkspaceException if the workspace cannot be used
   */
  public void crawl(Set<Long> sources) {
    begin(workspace -> {
      CrawlOptions chosen = options.only(sources);
      requireSources(workspace);
      if (Crawler.lacksContact(workspace, chosen)) {
        throw new RefusedException(Reason.NO_CONTACT, "A crawl of the public web says who asks:"
            + " give a web page or mail address as contact in the settings first.");
      }
      return new CrawlJob(workspace, chosen, this::tell);
    });
  }

  /**
   * Begins to bring the index up to date.
   *
   * @param rebuild whether everything is made again from the archive
   * @throws RefusedException if it must not begin
   * @throws WorkspaceException if the workspace cannot be used
   */
  public void index(boolean rebuild) {
    begin(workspace -> new IndexJob(workspace, rebuild, this::tell));
  }

  /** Tells what is under way to end soon; what was done so far is kept. */
  public void stop() {
    lock.lock();
    try {
      if (job != null && thread != null) {
        job.stop(thread);
      }
    } finally {
      lock.unlock();
    }
  }

  /** What is under way at the moment. */
  public Work state() {
    lock.lock();
    try {
      return state;
    } finally {
      lock.unlock();
    }
  }

  /** Stops what is under way and waits for it, some seconds at most. */
  @Override
  public void close() {
    Thread running;
    lock.lock();
    try {
      closed = true;
      running = thread;
      if (job != null && running != null) {
        job.end(running);
      }
    } finally {
      lock.unlock();
    }
    if (running != null) {
      join(running);
    }
  }

  /** Something that can be done in the background. */
  interface Job {

    /** What is under way before it has said anything. */
    Work begun();

    /** Does it; what is said of it until then is told by the job itself. */
    Work.Ending run();

    /** Ends soon what it is at; what must follow that is still done. */
    void stop(Thread worker);

    /** Ends all of it soon. */
    void end(Thread worker);
  }

  private interface Preparation {
    Job of(Workspace workspace);
  }

  private void begin(Preparation preparation) {
    lock.lock();
    try {
      if (job != null || closed) {
        throw new RefusedException(Reason.BUSY,
            "Something is under way already; wait for it to end, or stop it.");
      }
      Workspace workspace = Workspace.open(folder);
      try {
        refuseIfTaken(workspace);
        Job prepared = preparation.of(workspace);
        job = prepared;
        state = prepared.begun();
        thread = Thread.ofPlatform().name("work").daemon().start(() -> run(prepared, workspace));
      } catch (RuntimeException e) {
        workspace.close();
        throw e;
      }
    } finally {
      lock.unlock();
    }
  }

  private static void refuseIfTaken(Workspace workspace) {
    workspace.holder().ifPresent(holder -> {
      throw new RefusedException(Reason.BUSY,
          "The workspace is in use: " + holder + ". Wait for it to end, or stop it.");
    });
  }

  private static void requireSources(Workspace workspace) {
    if (workspace.store().sources().all().stream().allMatch(Source::paused)) {
      throw new RefusedException(Reason.NO_SOURCES, "There is no source to crawl; add one first.");
    }
  }

  private void run(Job running, Workspace workspace) {
    Work.Ending ending;
    try {
      ending = running.run();
    } catch (WorkspaceException e) {
      ending = failed(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      ending = failed("The work failed at something unforeseen (" + e.getClass().getSimpleName()
          + "); what was done before is kept. Try again.");
    }
    // Whoever stopped it has interrupted the thread; what is left to do is not to suffer from it.
    boolean _ = Thread.interrupted();
    try {
      workspace.close();
      finished.run();
    } finally {
      end(ending);
    }
  }

  private static Work.Ending failed(String sentence) {
    return new Work.Ending(Instant.now(), List.of(sentence), List.of(), false);
  }

  private void end(Work.Ending ending) {
    lock.lock();
    try {
      job = null;
      thread = null;
      state = new Work.Idle(ending);
    } finally {
      lock.unlock();
    }
  }

  private void tell(Work now) {
    lock.lock();
    try {
      state = now;
    } finally {
      lock.unlock();
    }
  }

  private static void join(Thread running) {
    try {
      boolean _ = running.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
