package shortlist.bench.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import shortlist.corpus.document.Document;
import shortlist.indexer.schema.Schema;
import shortlist.indexer.schema.TextAnalyzer;

/**
 * A bare {@link IndexWriter} with the same fields, analysis and buffer as the product's; commits
 * once, at the end.
 *
 * @param threads how many add documents
 */
record BareWriting(int threads) implements Writing {

  private static final double BUFFER_MEGABYTES = 64;

  /** The name under so many threads. */
  static String name(int threads) {
    return "IndexWriter" + (threads == 1 ? "" : "×" + threads);
  }

  @Override
  public List<Written> write(PostStream posts, Path folder) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(new TextAnalyzer());
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config);
        ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      double adding = posts.seconds(block -> add(writer, block, workers));
      return List.of(
          new Written(name(threads), adding + PostStream.seconds(writer::commit)));
    }
  }

  private void add(IndexWriter writer, List<Document> block, ExecutorService workers)
      throws IOException {
    int share = (block.size() + threads - 1) / threads;
    List<Future<?>> shares = new ArrayList<>();
    for (int from = 0; from < block.size(); from += share) {
      List<Document> part = block.subList(from, Math.min(from + share, block.size()));
      shares.add(workers.submit(() -> add(writer, part)));
    }
    try {
      for (Future<?> each : shares) {
        each.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IOException("The bare index cannot be written; free some space, then try again.",
          e);
    }
  }

  private static void add(IndexWriter writer, List<Document> documents) {
    try {
      for (Document document : documents) {
        writer.addDocument(Schema.of(document));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
