package shortlist.indexer.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.index.CommittedIndex;
import shortlist.indexer.schema.Schema;

/**
 * The index, open for reading, as it was committed last when it was opened or refreshed. Safe for
 * use by several threads. All methods throw {@link shortlist.corpus.WorkspaceException} when the
 * index turns out to be damaged.
 */
public final class SearchIndex implements AutoCloseable {

  private static final int MAX_HITS = 10_000;

  private final CommittedIndex index;
  private volatile @Nullable FacetCounter facets;

  private SearchIndex(CommittedIndex index) {
    this.index = index;
  }

  /**
   * Opens an index.
   *
   * @throws shortlist.corpus.WorkspaceException if there is none, it is damaged, or it was written
   *         by another version of the program
   */
  public static SearchIndex open(Path folder) {
    return new SearchIndex(CommittedIndex.open(folder, new Scoring.Searchers()));
  }

  /**
   * Makes visible what was committed since, even if the index was made again; cheap where nothing
   * was.
   */
  public void refresh() {
    index.refresh();
  }

  /** How many documents there are. */
  public int size() {
    return with(searcher -> searcher.getIndexReader().numDocs());
  }

  /**
   * Answers what a person typed, in the language of {@code docs/search.md}. Every text is a query;
   * none fails.
   *
   * @param annotations what to lay over the index
   */
  public SearchResult search(SearchRequest request, Annotations annotations) {
    return with(searcher -> {
      SearchResult strict = result(searcher, QueryReader.read(request.query(), true),
          request.limit());
      return strict.total() > 0
          ? strict
          : result(searcher, QueryReader.read(request.query(), false), request.limit());
    });
  }

  /** Answers with the best hits, with nothing laid over the index. */
  public SearchResult search(String query, int limit) {
    return search(SearchRequest.best(query, limit), Annotations.NONE);
  }

  /**
   * How what was typed so far could go on, best first.
   *
   * @param limit at most so many, 1 to 100
   */
  public List<Completion> complete(String typed, int limit) {
    return List.of();
  }

  /**
   * Ranks documents for a text that has no query syntax, any of whose words may match; for batches.
   *
   * @param limit at most so many, 1 to 10,000
   */
  public List<Ranked> searchPlain(String text, int limit) {
    return searchPlain(text, limit, Tuning.STANDARD);
  }

  /** The same by other numbers, for measurements. */
  public List<Ranked> searchPlain(String text, int limit, Tuning tuning) {
    return with(searcher -> PlainText.rank(
        Scoring.searcher(searcher.getIndexReader(), tuning), tuning, text, bounded(limit)));
  }

  /** The documents most like one of the index, without itself; none if it has no such document. */
  public List<Hit> similar(String id, int limit) {
    return document(id).map(like -> with(searcher -> {
      Query query = Likeness.query(searcher.getIndexReader(), like.title(), like.text());
      Query others = new BooleanQuery.Builder().add(query, Occur.MUST)
          .add(new TermQuery(new Term(Schema.ID, id)), Occur.MUST_NOT)
          .build();
      return hits(searcher, others, searcher.search(others, bounded(limit)));
    })).orElse(List.of());
  }

  /** The documents most like a text. */
  public List<Hit> similarToText(String text, int limit) {
    return with(searcher -> {
      Query query = Likeness.query(searcher.getIndexReader(), "", text);
      return hits(searcher, query, searcher.search(query, bounded(limit)));
    });
  }

  /** The document of an id. */
  public Optional<StoredDocument> document(String id) {
    return with(searcher -> {
      TopDocs found = searcher.search(new TermQuery(new Term(Schema.ID, id)), 1);
      return found.scoreDocs.length == 0
          ? Optional.empty()
          : Optional.of(Stored.document(
              searcher.storedFields().document(found.scoreDocs[0].doc)));
    });
  }

  /** The term counts of all documents, read in one pass; takes memory for all of them. */
  public TermVectors termVectors() {
    return with(searcher -> TermVectorReader.read(searcher.getIndexReader()));
  }

  @Override
  public void close() {
    index.close();
  }

  private SearchResult result(IndexSearcher searcher, Query query, int limit) throws IOException {
    FacetsCollectorManager.FacetsResult found = FacetsCollectorManager.search(searcher, query,
        bounded(limit), new FacetsCollectorManager());
    FacetsCollector collected = found.facetsCollector();
    long total = collected.getMatchingDocs().stream().mapToLong(leaf -> leaf.totalHits()).sum();
    return total == 0
        ? SearchResult.NOTHING
        : new SearchResult(total, hits(searcher, query, found.topDocs()),
            facetsOf(searcher).count(collected), null, List.of(), false);
  }

  private static List<Hit> hits(IndexSearcher searcher, Query query, TopDocs top)
      throws IOException {
    Snippet[] snippets = Snippets.of(searcher, query, top);
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < top.scoreDocs.length; i++) {
      ScoreDoc doc = top.scoreDocs[i];
      hits.add(Stored.hit(searcher.storedFields().document(doc.doc, Stored.HIT_FIELDS), i + 1,
          doc.score, snippets[i]));
    }
    return hits;
  }

  private FacetCounter facetsOf(IndexSearcher searcher) throws IOException {
    FacetCounter counter = facets;
    if (counter == null || !counter.isFor(searcher.getIndexReader())) {
      counter = new FacetCounter(searcher.getIndexReader());
      facets = counter;
    }
    return counter;
  }

  private static int bounded(int limit) {
    return Math.clamp(limit, 1, MAX_HITS);
  }

  private <T> T with(CommittedIndex.Reading<T> reading) {
    return index.read(reading);
  }
}
