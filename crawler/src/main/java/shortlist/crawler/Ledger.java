package shortlist.crawler;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import shortlist.corpus.archive.Archive;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Frontier.Discovered;
import shortlist.corpus.store.Frontier.Due;
import shortlist.corpus.store.Pages.Visit;
import shortlist.corpus.store.Store;

/**
 * Writes down what visits gave, many in one transaction: first the archive reaches the disk, then
 * the rows that speak of it. A crash between the two costs a fetch, never a page.
 *
 * <p>A thread of its own commits; any thread may add. After a failure all calls throw what it was.
 */
final class Ledger implements AutoCloseable {

  private static final int BATCH = 256;
  private static final long BATCH_MILLIS = 250;
  private static final int CAPACITY = 1_024;
  private static final int REMEMBERED = 200_000;

  private final Archive archive;
  private final Store store;
  private final Consumer<String> wake;
  private final LinkedBlockingQueue<Entry> queue = new LinkedBlockingQueue<>(CAPACITY);
  /** Addresses that are in the store for sure; most links of a site lead to the same few pages. */
  private final Cache<WebUrl, Boolean> known = Caffeine.newBuilder()
      .maximumSize(REMEMBERED)
      .build();
  private final News news = new News();
  private final Instant start = Instant.now();
  private final AtomicLong found = new AtomicLong();
  private final CompletableFuture<Void> failure = new CompletableFuture<>();

  private sealed interface Entry {
    record Visited(Visit visit, Due due, List<Discovered> discovered) implements Entry {}

    record Flush(CompletableFuture<Void> done, boolean last) implements Entry {}
  }

  /** @param wake is told each host that has new work, once that is in the store */
  Ledger(Archive archive, Store store, Consumer<String> wake) {
    this.archive = archive;
    this.store = store;
    this.wake = wake;
    Thread.ofPlatform().name("crawl-ledger").start(this::write);
  }

  /** Notes the visit to a page and what it found; waits while too much is unwritten. */
  void add(Visit visit, Due due, List<Discovered> discovered) {
    put(new Entry.Visited(visit, due, discovered));
  }

  /** Whether an address is in the store for sure; if not, it may be all the same. */
  boolean knows(WebUrl url) {
    // Through the map, which keeps no record of reads: they are fifty a page.
    return known.asMap().containsKey(url);
  }

  /** How many addresses became due by what was found. */
  long found() {
    return found.get();
  }

  /** Returns when all that was added before is in the store. */
  void flush() {
    flush(false);
  }

  @Override
  public void close() {
    flush(true);
  }

  private void flush(boolean last) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    put(new Entry.Flush(done, last));
    try {
      CompletableFuture.anyOf(done, failure).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void put(Entry entry) {
    try {
      while (!queue.offer(entry, 1, TimeUnit.SECONDS)) {
        if (failure.isDone()) {
          break;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    if (failure.isCompletedExceptionally()) {
      throw failure.exceptionNow() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failure.exceptionNow());
    }
  }

  private void write() {
    try {
      boolean last = false;
      while (!last) {
        last = commit(batch());
      }
    } catch (RuntimeException | InterruptedException e) {
      failure.completeExceptionally(e);
    }
  }

  /** What came in since, but for a flush not more than fits one transaction. */
  private List<Entry> batch() throws InterruptedException {
    List<Entry> batch = new ArrayList<>();
    batch.add(queue.take());
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(BATCH_MILLIS);
    while (batch.size() < BATCH && !(batch.getLast() instanceof Entry.Flush)) {
      Entry next = queue.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        break;
      }
      batch.add(next);
    }
    queue.drainTo(batch, BATCH);
    return batch;
  }

  private boolean commit(List<Entry> batch) {
    List<Entry.Visited> visited = new ArrayList<>();
    boolean last = false;
    for (Entry entry : batch) {
      switch (entry) {
        case Entry.Visited visit -> visited.add(visit);
        case Entry.Flush flush -> last |= flush.last();
      }
    }
    if (!visited.isEmpty()) {
      archive.sync();
      List<Discovered> due = new ArrayList<>();
      store.transaction(() -> due.addAll(record(visited)));
      found.addAndGet(due.size());
      due.stream().map(page -> page.url().authority()).distinct().forEach(wake);
    }
    for (Entry entry : batch) {
      if (entry instanceof Entry.Flush flush) {
        flush.done().complete(null);
      }
    }
    return last;
  }

  private List<Discovered> record(List<Entry.Visited> visited) {
    List<Discovered> discovered = new ArrayList<>();
    visited.forEach(entry -> discovered.addAll(unknown(entry.discovered())));
    List<Discovered> due = store.frontier().enqueue(discovered, start);
    news.arrived(due);
    store.pages()
        .record(visited.stream()
            .map(entry -> news.judge(entry.visit(), entry.due(), entry.discovered()))
            .toList());
    return due;
  }

  private List<Discovered> unknown(List<Discovered> discovered) {
    return discovered.stream()
        .filter(page -> known.asMap().putIfAbsent(page.url(), Boolean.TRUE) == null
            || page.modified() != null)
        .toList();
  }
}
