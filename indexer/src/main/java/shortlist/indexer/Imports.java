package shortlist.indexer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.duplicate.Fingerprint;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;
import shortlist.indexer.extract.text.Languages;
import shortlist.indexer.index.IndexFolder;
import shortlist.indexer.schema.Arrival;

/**
 * Takes imported documents into the index on several threads, and tells the store batch by batch:
 * the index is committed first. Used by one thread.
 */
final class Imports {

  private static final int BATCH = 500;
  private static final long BATCH_CHARACTERS = 2 << 20;
  /** Rows are kept for at most so many documents. */
  private static final int MAX_UNTOLD = 20_000;

  private final Store store;
  private final IndexFolder index;
  private final Tally tally;
  private final ArrivalTimes arrivals;
  private final List<Documents.Entry> untold = new ArrayList<>();
  private final Map<String, Instant> unnoted = new HashMap<>();

  Imports(Store store, IndexFolder index, Tally tally) {
    this.store = store;
    this.index = index;
    this.tally = tally;
    this.arrivals = new ArrivalTimes(store.arrivals());
  }

  /** Documents on their way into the index, and when each of them came. */
  private record Running(List<Future<Documents.Entry>> documents, Map<String, Instant> came) {}

  /** Takes all that the index has not taken. */
  void takeAll() {
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    try (ExecutorService pool = Executors.newFixedThreadPool(threads,
        Thread.ofPlatform().daemon().name("import-", 0).factory())) {
      try {
        Running running = new Running(List.of(), Map.of());
        List<Document> batch = next("");
        while (!batch.isEmpty()) {
          // The next batch is read while the threads are at work on this one.
          Running started = start(pool, batch);
          finish(running);
          running = started;
          batch = next(batch.getLast().id());
        }
        finish(running);
        tell();
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private List<Document> next(String after) {
    return store.documents().unindexedImports(after, BATCH, BATCH_CHARACTERS);
  }

  private Running start(ExecutorService pool, List<Document> batch) {
    Map<String, Instant> came = arrivals.ofBatch(batch.stream().map(Document::id).toList());
    List<Future<Documents.Entry>> started = new ArrayList<>();
    for (Document document : batch) {
      Arrival arrival = new Arrival(null, came.getOrDefault(document.id(), Instant.EPOCH));
      started.add(pool.submit(() -> {
        Document complete = complete(document);
        index.add(complete, arrival);
        return Documents.Entry.of(complete, null);
      }));
    }
    return new Running(started, came);
  }

  /** The store is told of whole batches only: who has seen a time has seen all that came then. */
  private void finish(Running running) {
    running.documents().forEach(one -> untold.add(result(one)));
    unnoted.putAll(running.came());
    if (untold.size() >= MAX_UNTOLD || index.isCommitDue()) {
      tell();
    }
  }

  /** Other threads may go on meanwhile: what they put is in this commit or in the next. */
  private void tell() {
    index.commit();
    store.transaction(() -> {
      store.documents().indexed(untold);
      store.arrivals().note(unnoted);
    });
    untold.forEach(_ -> tally.imported());
    untold.clear();
    unnoted.clear();
  }

  private static Documents.Entry result(Future<Documents.Entry> one) {
    try {
      return one.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Indexer.interrupted();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof WorkspaceException known
          ? known
          : new IllegalStateException(e.getCause());
    }
  }

  private static Document complete(Document document) {
    Metadata said = document.metadata();
    String text = document.content().text();
    String language = said.language() == null ? Languages.of(text, null) : said.language();
    return new Document(document.id(), document.url(), inLanguage(said, language),
        document.content(), Fingerprint.of(text));
  }

  private static Metadata inLanguage(Metadata said, @Nullable String language) {
    return new Metadata(said.title(), said.authors(), said.published(), said.modified(), language,
        said.kind(), said.siteName(), said.summary(), said.duration());
  }
}
