package shortlist.app.desk.sources;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.source.Source;
import shortlist.corpus.store.HostReports.HostReport;
import shortlist.corpus.store.Standings.Arrived;
import shortlist.corpus.store.Standings.Harvest;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;
import shortlist.recommender.scorecard.SourceScorecards;
import shortlist.recommender.scorecard.SourceScorecards.Line;

/**
 * What came of the sources, which takes a look at every page and document. It is counted in the
 * background, over a connection of its own, when something was written since, and for no more than
 * a twentieth of the time; until then what was counted before is told. For many threads.
 */
final class Counts {

  private static final Duration SHORTEST_LIFE = Duration.ofSeconds(2);
  private static final int SHARE = 20;
  /** The first count of a workspace of usual size is worth waiting for. */
  private static final Duration PATIENCE = Duration.ofMillis(400);
  private static final Duration LATELY = Duration.ofDays(30);

  private final Path folder;
  private final Store store;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Counted counted;
  private @Nullable CountDownLatch counting;

  Counts(Workspace workspace) {
    this.folder = workspace.folder();
    this.store = workspace.store();
  }

  /**
   * What was counted.
   *
   * @param harvests what came of each source that gave anything
   * @param newest the documents of each source that came last
   * @param scorecards of all sources
   * @param hosts what the crawl made of each host, by its name
   */
  record Figures(
      Map<Long, Harvest> harvests,
      Map<Long, List<Arrived>> newest,
      Map<Long, Line> scorecards,
      Map<String, HostReport> hosts) {}

  /** @param until in {@link System#nanoTime}, before when it is not counted again */
  private record Counted(Figures figures, Store.Mark mark, long until) {}

  /** What was counted last; empty while it is counted for the first time, if that takes long. */
  Optional<Figures> current() {
    CountDownLatch first = begin();
    if (first != null) {
      await(first);
    }
    lock.lock();
    try {
      return Optional.ofNullable(counted).map(Counted::figures);
    } finally {
      lock.unlock();
    }
  }

  /** Whether nothing was written since it was counted. */
  boolean isFresh() {
    Store.Mark mark = store.mark();
    lock.lock();
    try {
      return counted != null && counted.mark().equals(mark);
    } finally {
      lock.unlock();
    }
  }

  /** Counts anew if that is due; what to wait for, if nothing was counted yet. */
  private @Nullable CountDownLatch begin() {
    Store.Mark mark = store.mark();
    lock.lock();
    try {
      Counted known = counted;
      boolean due = known == null
          || (!known.mark().equals(mark) && known.until() - System.nanoTime() < 0);
      if (due && counting == null) {
        CountDownLatch done = new CountDownLatch(1);
        counting = done;
        // The database counts in native code, which would keep a carrier of virtual threads.
        Thread.ofPlatform().name("source-counts").daemon().start(() -> count(mark, done));
      }
      return known == null ? counting : null;
    } finally {
      lock.unlock();
    }
  }

  private void count(Store.Mark mark, CountDownLatch done) {
    long start = System.nanoTime();
    Figures figures = null;
    try (Workspace own = Workspace.open(folder)) {
      figures = figures(own.store());
    } catch (WorkspaceException busyOrGone) {
      // What is known stays; the next who asks tries again.
    } finally {
      long end = System.nanoTime();
      lock.lock();
      try {
        if (figures != null) {
          counted = new Counted(figures, mark,
              end + Math.max(SHORTEST_LIFE.toNanos(), SHARE * (end - start)));
        }
        counting = null;
      } finally {
        lock.unlock();
        done.countDown();
      }
    }
  }

  private static Figures figures(Store store) {
    Map<Long, Line> scorecards = new HashMap<>();
    for (Line line : SourceScorecards.of(store)) {
      Source source = line.card().source();
      if (source != null) {
        scorecards.put(source.id(), line);
      }
    }
    Instant now = Instant.now();
    Map<String, HostReport> hosts = new HashMap<>();
    for (HostReport report : store.hostReports().all(now)) {
      hosts.put(report.queue().host().name(), report);
    }
    return new Figures(store.standings().harvests(now.minus(LATELY)), store.standings().newest(),
        scorecards, hosts);
  }

  private static void await(CountDownLatch first) {
    try {
      boolean _ = first.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
