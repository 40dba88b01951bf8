package shortlist.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsCollectorManager.FacetsResult;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import shortlist.indexer.schema.Schema;

/** Lucene with nothing around it, on the product's index. For one thread. */
final class BareSearch implements AutoCloseable {

  private static final Set<DocValuesType> COUNTED = Set.of(DocValuesType.SORTED,
      DocValuesType.SORTED_SET);
  private static final int HITS = 10;
  private static final int VALUES = 20;
  private static final Set<String> SHOWN = Set.of(Schema.ID, Schema.URL, Schema.TITLE);

  private static final Set<String> WORDS = Set.of(Schema.ALL, Schema.BODY);

  private final Analyzer analyzer = Schema.analyzer();
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Map<String, StringDocValuesReaderState> states = new LinkedHashMap<>();

  BareSearch(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    for (FieldInfo field : FieldInfos.getMergedFieldInfos(reader)) {
      if (COUNTED.contains(field.getDocValuesType())) {
        states.put(field.name, new StringDocValuesReaderState(reader, field.name));
      }
    }
  }

  /** The numbers of the first ten documents, and nothing else. */
  TopDocs ids(Probe probe) throws IOException {
    TopDocs strict = searcher.search(probe.strict(), HITS);
    return strict.scoreDocs.length > 0 ? strict : searcher.search(probe.loose(), HITS);
  }

  /**
   * What a page of results shows.
   *
   * @param titles of the hits
   * @param passages of the hits
   * @param facets each field that has values to count
   */
  record Page(List<String> titles, List<String> passages, List<FacetResult> facets) {}

  /** What Lucene's own parts give with facets and passages, put together as its guides do. */
  Page page(Probe probe) throws IOException {
    Page strict = page(probe.strict());
    return strict.titles().isEmpty() ? page(probe.loose()) : strict;
  }

  private Page page(Query query) throws IOException {
    FacetsResult found = FacetsCollectorManager.search(searcher, query, HITS,
        new FacetsCollectorManager());
    TopDocs hits = found.topDocs();
    if (hits.scoreDocs.length == 0) {
      return new Page(List.of(), List.of(), List.of());
    }
    List<FacetResult> facets = new ArrayList<>();
    for (Map.Entry<String, StringDocValuesReaderState> field : states.entrySet()) {
      facets.add(new StringValueFacetCounts(field.getValue(), found.facetsCollector())
          .getTopChildren(VALUES, field.getKey()));
    }
    List<String> titles = new ArrayList<>();
    for (ScoreDoc hit : hits.scoreDocs) {
      titles.add(String.valueOf(
          searcher.storedFields().document(hit.doc, SHOWN).get(Schema.TITLE)));
    }
    String[] passages = UnifiedHighlighter.builder(searcher, analyzer)
        .withFieldMatcher(WORDS::contains)
        .build()
        .highlight(Schema.BODY, query, hits);
    return new Page(titles, Arrays.stream(passages).map(String::valueOf).toList(), facets);
  }

  @Override
  public void close() throws IOException {
    try (analyzer; directory; reader) {
      states.clear();
    }
  }
}
