package shortlist.indexer;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import shortlist.corpus.archive.Response;
import shortlist.corpus.store.Extractions.Unextracted;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.extract.Extraction;
import shortlist.indexer.extract.Extractor;

/**
 * Reads changed pages from the archive and extracts them on several threads; the results come to
 * the thread that asked, in the order in which they are ready.
 */
final class PageReader {

  private static final int FETCHED_AT_ONCE = 500;
  private static final int WAITING = 64;

  private final Workspace workspace;
  private final Extractor extractor;

  PageReader(Workspace workspace, Extractor extractor) {
    this.workspace = workspace;
    this.extractor = extractor;
  }

  private record Ready(Unextracted page, Extraction extraction) {}

  /** Gives every page that was not extracted since it changed to {@code taker}. */
  void readAll(BiConsumer<Unextracted, Extraction> taker) {
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    BlockingQueue<Ready> ready = new LinkedBlockingQueue<>();
    Deque<Unextracted> next = new ArrayDeque<>();
    long lastId = 0;
    int inFlight = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(threads,
        Thread.ofPlatform().daemon().name("extract-", 0).factory())) {
      try {
        while (true) {
          if (next.isEmpty()) {
            List<Unextracted> more = workspace.store().extractions().next(lastId, FETCHED_AT_ONCE);
            next.addAll(more);
            lastId = more.isEmpty() ? lastId : more.getLast().id();
          }
          while (!next.isEmpty() && inFlight < WAITING) {
            Unextracted page = next.remove();
            pool.execute(() -> ready.add(new Ready(page, extract(page))));
            inFlight++;
          }
          if (inFlight == 0) {
            return;
          }
          Ready one = ready.take();
          inFlight--;
          taker.accept(one.page(), one.extraction());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private Extraction extract(Unextracted page) {
    try {
      Response response = workspace.archive().read(page.location());
      return extractor.extract(response);
    } catch (IOException e) {
      return new Extraction.Failed("its record in the archive cannot be read ("
          + e.getMessage() + ")");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Extraction.Failed("it could not be read (" + e + ")");
    }
  }
}
