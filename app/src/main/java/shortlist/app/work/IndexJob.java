package shortlist.app.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import shortlist.app.trail.PlainWords;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.IndexListener;
import shortlist.indexer.IndexReport;

/** An index run. */
final class IndexJob implements Worker.Job {

  private static final long REPORT_NANOS = Duration.ofMillis(250).toNanos();

  private final Workspace workspace;
  private final boolean rebuild;
  private final Consumer<Work> listener;
  private final Instant since = Instant.now();
  private volatile boolean stopping;
  private volatile long done;
  private volatile long total;
  private long told = System.nanoTime() - REPORT_NANOS;

  IndexJob(Workspace workspace, boolean rebuild, Consumer<Work> listener) {
    this.workspace = workspace;
    this.rebuild = rebuild;
    this.listener = listener;
  }

  @Override
  public Work begun() {
    return new Work.Index(since, done, total, stopping);
  }

  @Override
  public Work.Ending run() {
    tell();
    IndexReport report = Indexing.run(workspace, rebuild, new IndexListener() {
      @Override
      public void progress(long dealtWith, long found) {
        done = dealtWith;
        total = found;
        long now = System.nanoTime();
        if (now - told >= REPORT_NANOS) {
          told = now;
          tell();
        }
      }
    });
    return new Work.Ending(Instant.now(), List.of(words(report)),
        report.failures()
            .stream()
            .limit(20)
            .map(failure -> failure.url() + ": " + failure.reason())
            .toList(),
        true);
  }

  @Override
  public void stop(Thread worker) {
    stopping = true;
    worker.interrupt();
    tell();
  }

  @Override
  public void end(Thread worker) {
    stop(worker);
  }

  private void tell() {
    listener.accept(begun());
  }

  private static String words(IndexReport report) {
    return String.format(Locale.ROOT, "The index is up to date: %s read, %,d copies, %,d without"
        + " a text, %,d unreadable; %s.",
        PlainWords.counted(report.documents() + report.imported(), "document"), report.copies(),
        report.empty(), report.failed(), PlainWords.duration(report.time()));
  }
}
