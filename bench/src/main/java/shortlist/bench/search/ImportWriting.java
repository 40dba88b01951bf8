package shortlist.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.Indexer;

/** A workspace that takes imported documents and indexes them, with all that the store keeps. */
final class ImportWriting implements Writing {

  /** Indexing what was imported, under this name. */
  static final String INDEXER = "Indexer";
  /** With taking it into the store before. */
  static final String WHOLE = "import and Indexer";

  @Override
  public List<Written> write(PostStream posts, Path folder) throws IOException {
    try (Workspace workspace = Workspace.create(folder, "")) {
      Spent importing = posts.spent(workspace.store().documents()::importAll);
      Spent indexing = Spent.on(() -> new Indexer(workspace).update((_, _) -> {}));
      return List.of(new Written(INDEXER, indexing),
          new Written(WHOLE, importing.plus(indexing)));
    }
  }
}
