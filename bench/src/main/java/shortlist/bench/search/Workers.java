package shortlist.bench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import shortlist.corpus.document.Document;

/** Threads that share the work on blocks of documents. For one caller. */
final class Workers implements AutoCloseable {

  private final int threads;
  private final ExecutorService pool;

  Workers(int threads) {
    this.threads = threads;
    this.pool = Executors.newFixedThreadPool(threads);
  }

  /** What is done with a document, by any of the threads. */
  interface Each {
    void take(Document document) throws IOException;
  }

  /** Does it with all documents of a block. */
  void share(List<Document> block, Each each) throws IOException {
    int share = (block.size() + threads - 1) / threads;
    List<Future<?>> parts = new ArrayList<>();
    for (int from = 0; from < block.size(); from += share) {
      List<Document> part = block.subList(from, Math.min(from + share, block.size()));
      parts.add(pool.submit(taking(part, each)));
    }
    try {
      for (Future<?> part : parts) {
        part.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IOException("not all documents could be written", e);
    }
  }

  private static Callable<Integer> taking(List<Document> part, Each each) {
    return () -> {
      for (Document document : part) {
        each.take(document);
      }
      return part.size();
    };
  }

  @Override
  public void close() {
    pool.close();
  }
}
