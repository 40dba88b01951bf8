package shortlist.indexer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import shortlist.corpus.store.Documents;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.search.Ranked;
import shortlist.indexer.search.SearchIndex;
import shortlist.indexer.search.StoredDocument;

/**
 * All that can be seen of a corpus: what the store and the index say of each document, and the
 * ranking of queries, with scores to six decimals; of equal scores in the order of their ids.
 */
record Snapshot(
    int size,
    Map<String, Documents.Entry> rows,
    Map<String, StoredDocument> documents,
    Map<String, List<String>> rankings) {

  static Snapshot of(Workspace workspace, List<String> queries) {
    Map<String, Documents.Entry> rows = new TreeMap<>();
    workspace.store().documents().forEach(entry -> rows.put(entry.id(), entry));
    Map<String, StoredDocument> documents = new TreeMap<>();
    Map<String, List<String>> rankings = new TreeMap<>();
    try (SearchIndex index = SearchIndex.open(workspace.indexFolder())) {
      rows.keySet()
          .forEach(id -> index.document(id).ifPresent(found -> documents.put(id, found)));
      queries.forEach(query -> rankings.put(query, lines(index.searchPlain(query, 1_000))));
      return new Snapshot(index.size(), rows, documents, rankings);
    }
  }

  private static List<String> lines(List<Ranked> ranked) {
    List<Ranked> sorted = new ArrayList<>(ranked);
    sorted.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::id));
    return sorted.stream()
        .map(hit -> String.format(Locale.ROOT, "%s %.6f", hit.id(), hit.score()))
        .toList();
  }
}
