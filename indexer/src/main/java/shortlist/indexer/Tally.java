package shortlist.indexer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import shortlist.corpus.link.WebUrl;

/** Counts what a run does and tells its listener. Used by one thread. */
final class Tally {

  private static final int MAX_FAILURES = 1_000;

  private final IndexListener listener;
  private final long total;
  private final List<IndexReport.Failure> failures = new ArrayList<>();
  private long documents;
  private long copies;
  private long empty;
  private long imported;
  private long failed;

  Tally(IndexListener listener, long total) {
    this.listener = listener;
    this.total = total;
    listener.progress(0, total);
  }

  void document() {
    documents++;
    progress();
  }

  void copy() {
    copies++;
    progress();
  }

  void empty() {
    empty++;
    progress();
  }

  void imported() {
    imported++;
    progress();
  }

  void failed(WebUrl url, String reason) {
    failed++;
    if (failures.size() < MAX_FAILURES) {
      failures.add(new IndexReport.Failure(url, reason));
    }
    listener.failed(url, reason);
    progress();
  }

  IndexReport report(boolean rebuilt, Duration time) {
    return new IndexReport(documents, copies, empty, imported, failed, failures, rebuilt, time);
  }

  private void progress() {
    long done = documents + copies + empty + imported + failed;
    // A feed gives several documents, and some pages are read twice.
    listener.progress(done, Math.max(done, total));
  }
}
