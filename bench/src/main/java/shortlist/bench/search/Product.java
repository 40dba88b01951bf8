package shortlist.bench.search;

import java.io.IOException;
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

/** Shortlist as it is: texts are imported, indexed and ranked as by the command line. */
final class Product implements Contender.Ranker {

  @Override
  public Run rank(TestCollection collection) throws IOException {
    try (TempFolder folder = new TempFolder();
        Workspace workspace = Workspace.create(folder.path(), "")) {
      workspace.store()
          .documents()
          .importAll(collection.texts().stream().map(Product::document).toList());
      new Indexer(workspace).update((_, _) -> {});
      try (SearchIndex index = SearchIndex.open(workspace.indexFolder())) {
        Map<String, List<Ranked>> byQuery = new LinkedHashMap<>();
        collection.queries().forEach((id, text) -> byQuery.put(id, index.searchPlain(text, LIMIT)));
        return new Run(byQuery);
      }
    }
  }

  private static Document document(Text text) {
    Metadata metadata = new Metadata(text.title(), List.of(), null, null, Kind.ARTICLE, "", "");
    return new Document(text.id(), null, metadata, new Content(text.text(), text.text()),
        Fingerprint.of(text.text()));
  }
}
