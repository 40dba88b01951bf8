package shortlist.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import shortlist.bench.process.ResidentMemory;
import shortlist.indexer.search.Annotations;
import shortlist.indexer.search.SearchIndex;
import shortlist.indexer.search.SearchRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * A process that holds an index open, answers queries, and prints what memory that took. It has
 * seen all queries once, so what it maps of the index is what they needed.
 */
final class OpenIndex {

  private static final int HITS = 10;

  private OpenIndex() {}

  /** The index folder, and a file with a query a line. */
  public static void main(String[] args) throws IOException {
    List<String> queries = Files.readAllLines(Path.of(args[1]));
    try (SearchIndex index = SearchIndex.open(Path.of(args[0]))) {
      for (String query : queries) {
        index.search(SearchRequest.best(query, HITS), Annotations.NONE);
      }
      ResidentMemory memory = ResidentMemory.now();
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      System.out.println(JsonMapper.shared()
          .writeValueAsString(Map.of("anonymous", memory.anonymousBytes(), "mapped",
              memory.mappedBytes(), "heap", runtime.totalMemory() - runtime.freeMemory())));
    }
  }
}
