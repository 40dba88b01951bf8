package shortlist.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import shortlist.indexer.schema.Arrival;
import shortlist.indexer.schema.Schema;

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
    IndexWriterConfig config = new IndexWriterConfig(Schema.analyzer());
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config);
        Workers workers = new Workers(threads)) {
      Spent adding = posts.spent(block -> workers.share(block,
          document -> writer.addDocument(Schema.of(document, Arrival.IMPORTED))));
      return List.of(new Written(name(threads), adding.plus(Spent.on(writer::commit))));
    }
  }
}
