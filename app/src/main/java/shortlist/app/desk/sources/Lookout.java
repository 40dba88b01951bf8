package shortlist.app.desk.sources;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;
import shortlist.crawler.ScoutReport;

/** An address that is, or was, looked at. For many threads. */
final class Lookout {

  private final WebUrl address;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicBoolean begun = new AtomicBoolean();
  private final long number;
  private volatile @Nullable WebUrl at;
  private volatile @Nullable ScoutReport report;
  private volatile @Nullable String failure;

  Lookout(long number, WebUrl address) {
    this.number = number;
    this.address = address;
  }

  long number() {
    return number;
  }

  WebUrl address() {
    return address;
  }

  /** How many addresses were asked so far, robots.txt among them. */
  int asked() {
    return asked.get();
  }

  /** What is asked at the moment; null if nothing was yet. */
  @Nullable WebUrl at() {
    return at;
  }

  /** What was found; null while it is looked at. */
  @Nullable ScoutReport report() {
    return report;
  }

  /** Why it could not be looked at, as a sentence; null if it could. */
  @Nullable String failure() {
    return failure;
  }

  boolean isDone() {
    return report != null || failure != null;
  }

  /** True for the first who asks. */
  boolean begins() {
    return begun.compareAndSet(false, true);
  }

  void asks(WebUrl url) {
    asked.incrementAndGet();
    at = url;
  }

  void found(ScoutReport found) {
    report = found;
  }

  void failed(String sentence) {
    failure = sentence;
  }
}
