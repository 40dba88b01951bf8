package shortlist.indexer;

import java.util.ArrayList;
import java.util.List;
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
import shortlist.indexer.extract.text.Languages;
import shortlist.indexer.index.IndexFolder;

/**
 * Takes imported documents into the index on several threads, and tells the store batch by batch:
 * the index is committed first. Used by one thread.
 */
final class Imports {

  private static final int BATCH = 1_000;
  private static final long BATCH_CHARACTERS = 4 << 20;
  /** Rows are kept for at most so many documents. */
  private static final int MAX_UNTOLD = 20_000;

  private final Documents documents;
  private final IndexFolder index;
  private final Tally tally;
  private final List<Documents.Entry> untold = new ArrayList<>();

  Imports(Documents documents, IndexFolder index, Tally tally) {
    this.documents = documents;
    this.index = index;
    this.tally = tally;
  }

  /** Takes all that the index has not taken. */
  void takeAll() {
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    try (ExecutorService pool = Executors.newFixedThreadPool(threads,
        Thread.ofPlatform().daemon().name("import-", 0).factory())) {
      try {
        List<Future<Documents.Entry>> running = List.of();
        List<Document> batch = next("");
        while (!batch.isEmpty()) {
          // The next batch is read while the threads are at work on this one.
          List<Future<Documents.Entry>> started = start(pool, batch);
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
    return documents.unindexedImports(after, BATCH, BATCH_CHARACTERS);
  }

  private List<Future<Documents.Entry>> start(ExecutorService pool, List<Document> batch) {
    List<Future<Documents.Entry>> started = new ArrayList<>();
    for (Document document : batch) {
      started.add(pool.submit(() -> {
        Document complete = complete(document);
        index.add(complete);
        return Documents.Entry.of(complete, null);
      }));
    }
    return started;
  }

  private void finish(List<Future<Documents.Entry>> running) {
    for (Future<Documents.Entry> one : running) {
      untold.add(result(one));
      if (untold.size() >= MAX_UNTOLD || index.isCommitDue()) {
        tell();
      }
    }
  }

  /** Other threads may go on meanwhile: what they put is in this commit or in the next. */
  private void tell() {
    index.commit();
    documents.indexed(untold);
    untold.forEach(_ -> tally.imported());
    untold.clear();
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
