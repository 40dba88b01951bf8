package shortlist.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import shortlist.indexer.index.IndexFolder;

/** The product's index alone, a document after the other. */
final class FolderWriting implements Writing {

  /** Under this name. */
  static final String NAME = "IndexFolder";

  @Override
  public List<Written> write(PostStream posts, Path folder) throws IOException {
    try (IndexFolder index = IndexFolder.create(folder)) {
      double putting = posts.seconds(block -> block.forEach(index::put));
      return List.of(new Written(NAME, putting + PostStream.seconds(index::commit)));
    }
  }
}
