package shortlist.indexer;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.archive.Response;
import shortlist.corpus.document.Document;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Extractions.Stage;
import shortlist.corpus.store.Extractions.Unextracted;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.extract.Extraction;
import shortlist.indexer.extract.Extractor;
import shortlist.indexer.extract.Paper;

/**
 * Reads changed pages from the archive and extracts them on several threads; the results come to
 * the thread that asked, in the order in which they are ready.
 */
final class PageReader {

  private static final int FETCHED_AT_ONCE = 500;
  private static final int WAITING = 64;
  private static final int REST_MILLIS = 100;

  private final Workspace workspace;
  private final Extractor extractor;

  PageReader(Workspace workspace, Extractor extractor) {
    this.workspace = workspace;
    this.extractor = extractor;
  }

  /** Takes what pages gave. */
  interface Taker {

    /**
     * Takes what one page gave.
     *
     * @param presenting the page that presents the PDF that {@code page} is, and whose document was
     *        extracted with it; null if none does
     */
    void take(Unextracted page, Extraction extraction, @Nullable Unextracted presenting);

    /** Nothing is ready at the moment; called several times a second. */
    void rest();
  }

  private record Ready(
      Unextracted page, Extraction extraction, @Nullable Unextracted presenting) {}

  /**
   * Gives every page of a stage that was not extracted since it changed to {@code taker}.
   *
   * @throws shortlist.corpus.WorkspaceException if the thread is interrupted
   */
  void readAll(Stage stage, Taker taker) {
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
            List<Unextracted> more = workspace.store()
                .extractions()
                .next(stage, lastId, FETCHED_AT_ONCE);
            next.addAll(more);
            lastId = more.isEmpty() ? lastId : more.getLast().id();
          }
          while (!next.isEmpty() && inFlight < WAITING) {
            Unextracted page = next.remove();
            pool.execute(() -> ready.add(read(page)));
            inFlight++;
          }
          if (inFlight == 0) {
            return;
          }
          Ready one = ready.poll(REST_MILLIS, TimeUnit.MILLISECONDS);
          if (one == null) {
            taker.rest();
          } else {
            inFlight--;
            taker.take(one.page(), one.extraction(), one.presenting());
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw Indexer.interrupted();
      } finally {
        pool.shutdownNow();
      }
    }
  }

  /** A PDF that a page presents is read with that page, for they are one document. */
  private Ready read(Unextracted page) {
    Extraction extraction = extract(page);
    if (extraction instanceof Extraction.Extracted(Document pdf, WebUrl _)) {
      Unextracted presenting = workspace.store().papers().presenting(page).orElse(null);
      if (presenting != null
          && extract(presenting) instanceof Extraction.Extracted(Document about, WebUrl _)) {
        return new Ready(page, new Extraction.Extracted(Paper.joined(about, pdf)), presenting);
      }
    }
    return new Ready(page, extraction, null);
  }

  private Extraction extract(Unextracted page) {
    try {
      Response response = workspace.archive().read(page.location());
      return extractor.extract(response);
    } catch (IOException e) {
      return new Extraction.Failed("its record in the archive cannot be read ("
          + e.getMessage() + ")");
    } catch (RuntimeException | Error e) {
      return new Extraction.Failed("it could not be read (" + e + ")");
    }
  }
}
