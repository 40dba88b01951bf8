package shortlist.bench.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shortlist.bench.process.TempFolder;
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.duplicate.Fingerprint;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.Indexer;
import shortlist.indexer.search.Ranked;
import shortlist.indexer.search.SearchIndex;
import shortlist.indexer.search.Tuning;

/**
 * Shortlist as it is, with a test collection: its texts are imported, indexed and ranked as by the
 * command line. Safe for use by several threads.
 */
final class ProductIndex implements AutoCloseable {

  private final TestCollection collection;
  private final TempFolder folder = new TempFolder();
  private final SearchIndex index;

  ProductIndex(TestCollection collection) {
    this.collection = collection;
    try (Workspace workspace = Workspace.create(folder.path(), "")) {
      workspace.store()
          .documents()
          .importAll(collection.texts().stream().map(ProductIndex::document).toList());
      new Indexer(workspace).update((_, _) -> {});
      index = SearchIndex.open(workspace.indexFolder());
    }
  }

  private static Document document(Text text) {
    Metadata metadata = new Metadata(text.title(), List.of(), null, null, Kind.ARTICLE, "", "");
    return new Document(text.id(), null, metadata, new Content(text.text(), text.text()),
        Fingerprint.of(text.text()));
  }

  /** What one contender does: all of it, by the numbers that the program uses. */
  static Run rank(TestCollection collection) {
    try (ProductIndex index = new ProductIndex(collection)) {
      return index.rank(Tuning.STANDARD);
    }
  }

  /** Answers all queries by some numbers. */
  Run rank(Tuning tuning) {
    Map<String, List<Ranked>> byQuery = new LinkedHashMap<>();
    collection.queries()
        .forEach((id, text) -> byQuery.put(id,
            index.searchPlain(text, Contender.Ranker.LIMIT, tuning)));
    return new Run(byQuery);
  }

  @Override
  public void close() {
    try (folder) {
      index.close();
    }
  }
}
