package shortlist.app.desk.work;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.WorkspaceException;

/** One piece of long work at a time, on a thread of its own. For many threads. */
public final class Background implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final AtomicReference<@Nullable Run> current = new AtomicReference<>();
  private volatile @Nullable Failure failure;

  /**
   * What is under way.
   *
   * @param name that {@link #start} was told
   * @param done how much so far
   * @param total of how much; 0 if that is not known
   * @param unit what is counted; empty before anything is
   */
  public record State(String name, long done, long total, String unit) {

    /** How much was done, 0 to 100; 0 if that is not known. */
    public long percent() {
      return total == 0 ? 0 : Math.clamp(100 * done / total, 0, 100);
    }
  }

  /**
   * Why work ended without a result.
   *
   * @param name that {@link #start} was told
   * @param sentence for the user
   */
  public record Failure(String name, String sentence) {}

  /** Something to do. */
  public interface Work {
    /** Does it. An exception whose message is for the user is shown to them. */
    void run(Progress progress);
  }

  /** Is told how far the work is; safe for several threads. */
  public interface Progress {
    /**
     * Something was done.
     *
     * @throws CancellationException if the work is to end now
     */
    void at(long done, long total, String unit);
  }

  /** Work that was begun. */
  private static final class Run implements Progress {

    private final String name;
    private volatile State state;
    private volatile boolean cancelled;
    private volatile @Nullable Thread thread;

    Run(String name) {
      this.name = name;
      this.state = new State(name, 0, 0, "");
    }

    @Override
    public void at(long done, long total, String unit) {
      if (cancelled) {
        throw new CancellationException();
      }
      state = new State(name, done, total, unit);
    }
  }

  /** Begins work, unless some is under way; says whether it was begun. */
  public boolean start(String name, Work work) {
    Run run = new Run(name);
    if (!current.compareAndSet(null, run)) {
      return false;
    }
    failure = null;
    run.thread = Thread.ofPlatform()
        .name("shortlist-" + name)
        .daemon()
        .start(() -> perform(run, work));
    return true;
  }

  /** What is under way now. */
  public Optional<State> state() {
    return Optional.ofNullable(current.get()).map(run -> run.state);
  }

  /** Why the last work ended without a result; empty if it did not, or was cancelled. */
  public Optional<Failure> failure() {
    return Optional.ofNullable(failure);
  }

  /** Lets the work end where it next says how far it is. */
  public void cancel() {
    Run run = current.get();
    if (run != null) {
      run.cancelled = true;
    }
  }

  /** Waits until what is under way has ended, or for so long. */
  public void await(Duration most) {
    Run run = current.get();
    Thread thread = run == null ? null : run.thread;
    if (thread != null) {
      try {
        thread.join(most);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Ends the work and waits for that a while; the end of the process does not wait for it. */
  @Override
  public void close() {
    cancel();
    await(PATIENCE);
  }

  private void perform(Run run, Work work) {
    try {
      work.run(run);
    } catch (CancellationException e) {
      failure = null;
    } catch (RuntimeException e) {
      failure = run.cancelled ? null : new Failure(run.name, sentence(e));
    } finally {
      current.set(null);
    }
  }

  /** Messages of our own exceptions are sentences; others say what the code expected. */
  private static String sentence(RuntimeException e) {
    String message = e.getMessage();
    boolean ours = e instanceof WorkspaceException
        || e.getClass().getPackageName().startsWith("shortlist");
    return ours && message != null
        ? message
        : "This failed (" + e.getClass().getSimpleName()
            + "); nothing was changed. Try again, and check the workspace with: shortlist doctor";
  }
}
