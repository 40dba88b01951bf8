package shortlist.bench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import shortlist.indexer.search.Ranked;

/**
 * What Lucene gives without any thought: title and text in one field, English analysis, its own
 * BM25, any word of the query.
 */
final class LuceneDefaults implements Contender.Ranker {

  private static final String ID = "id";
  private static final String TEXT = "text";

  @Override
  public Run rank(TestCollection collection) throws IOException {
    try (Analyzer analyzer = new EnglishAnalyzer();
        Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (Text text : collection.texts()) {
          writer.addDocument(document(text));
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        QueryBuilder queries = new QueryBuilder(analyzer);
        Map<String, List<Ranked>> byQuery = new LinkedHashMap<>();
        for (Map.Entry<String, String> query : collection.queries().entrySet()) {
          Query any = queries.createBooleanQuery(TEXT, query.getValue());
          byQuery.put(query.getKey(),
              search(searcher, any == null ? new MatchNoDocsQuery("no words") : any));
        }
        return new Run(byQuery);
      }
    }
  }

  private static Document document(Text text) {
    Document fields = new Document();
    fields.add(new StringField(ID, text.id(), Field.Store.YES));
    fields.add(new TextField(TEXT, text.title() + "\n" + text.text(), Field.Store.NO));
    return fields;
  }

  private static List<Ranked> search(IndexSearcher searcher, Query query) throws IOException {
    List<Ranked> ranked = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, LIMIT).scoreDocs) {
      ranked.add(new Ranked(searcher.storedFields().document(hit.doc).get(ID), hit.score));
    }
    return ranked;
  }
}
