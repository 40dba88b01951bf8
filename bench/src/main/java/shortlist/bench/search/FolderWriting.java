package shortlist.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import shortlist.indexer.index.IndexFolder;

/**
 * The product's index alone.
 *
 * @param threads how many put documents
 */
record FolderWriting(int threads) implements Writing {

  /** The name under so many threads. */
  static String name(int threads) {
    return "IndexFolder" + (threads == 1 ? "" : "×" + threads);
  }

  @Override
  public List<Written> write(PostStream posts, Path folder) throws IOException {
    try (IndexFolder index = IndexFolder.create(folder); Workers workers = new Workers(threads)) {
      Spent putting = posts.spent(block -> workers.share(block, index::put));
      return List.of(new Written(name(threads), putting.plus(Spent.on(index::commit))));
    }
  }
}
