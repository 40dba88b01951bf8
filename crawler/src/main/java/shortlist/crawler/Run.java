package shortlist.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Whether a crawl goes on: it ends early when stopped, when its budget is spent, or by an error.
 */
final class Run {

  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicReference<@Nullable Throwable> error = new AtomicReference<>();
  private final AtomicLong budget;

  Run(long maxPages) {
    this.budget = new AtomicLong(maxPages);
  }

  boolean isOver() {
    return over.getCount() == 0;
  }

  void end() {
    over.countDown();
  }

  void fail(Throwable e) {
    error.compareAndSet(null, e);
    end();
  }

  boolean isFailed() {
    return error.get() != null;
  }

  /** Throws what the crawl failed by, if it failed. */
  void rethrow() {
    switch (error.get()) {
      case null -> {
        // It did not.
      }
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }

  /** Takes one page from the budget; the run is over if there is none left. */
  boolean takePage() {
    boolean taken = budget.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    if (!taken) {
      end();
    }
    return taken;
  }

  /** Waits, but not beyond the end of the run. */
  void sleepUntil(Instant at) {
    long nanos = Duration.between(Instant.now(), at).toNanos();
    try {
      if (nanos > 0 && over.await(nanos, TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      end();
    }
  }
}
