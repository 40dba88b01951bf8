package shortlist.indexer.search;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.index.CommittedIndex;
import shortlist.indexer.schema.Schema;
import shortlist.indexer.search.fold.Fingerprints;
import shortlist.indexer.search.fold.Folded;
import shortlist.indexer.search.fold.Folding;
import shortlist.indexer.term.TermVectorReader;
import shortlist.indexer.term.TermVectors;

/**
 * The index, open for reading, as it was committed last when it was opened or refreshed. Safe for
 * use by several threads. All methods throw {@link shortlist.corpus.WorkspaceException} when the
 * index turns out to be damaged.
 */
public final class SearchIndex implements AutoCloseable {

  private static final int MAX_COMPLETIONS = 100;

  private final CommittedIndex index;
  private final Layers layers;
  private final Fingerprints fingerprints = new Fingerprints();

  private SearchIndex(Path folder, CommittedIndex index) {
    this.index = index;
    this.layers = new Layers(folder.toAbsolutePath().resolveSibling(Workspace.SYNONYMS));
  }

  /**
   * Opens an index. Searches know the synonyms of {@code docs/search.md} and those of a file
   * {@code synonyms.txt} beside the folder, if there is one.
   *
   * @throws shortlist.corpus.WorkspaceException if there is none, it is damaged, or it was written
   *         by another version of the program
   */
  public static SearchIndex open(Path folder) {
    return new SearchIndex(folder, CommittedIndex.open(folder, new Scoring.Searchers()));
  }

  /**
   * Makes visible what was committed since, even if the index was made again; cheap where nothing
   * was.
   */
  public void refresh() {
    index.refresh();
  }

  /** Names the commit that is open: another name means that something was indexed since. */
  public String commit() {
    return index.commit();
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
    return with(searcher -> new Search(searcher, layers.columns(searcher.getIndexReader()),
        layers.overlay(searcher.getIndexReader(), annotations), fingerprints).answer(request));
  }

  /** Answers with the best hits, with nothing laid over the index. */
  public SearchResult search(String query, int limit) {
    return search(SearchRequest.best(query, limit), Annotations.NONE);
  }

  /**
   * How many documents match all of a query.
   *
   * @param after counts only what came later; null to count all
   */
  public long count(String query, Annotations annotations, @Nullable Instant after) {
    return with(searcher -> searcher.count(Latest.query(query,
        layers.overlay(searcher.getIndexReader(), annotations), after)));
  }

  /**
   * The documents that match all of a query, those that came last first.
   *
   * @param after leaves out what did not come later; null to leave out nothing
   * @param limit at most so many, 1 to 10,000
   */
  public List<Hit> latest(String query, Annotations annotations, @Nullable Instant after,
      int limit) {
    return with(searcher -> {
      Query wanted = Latest.query(query,
          layers.overlay(searcher.getIndexReader(), annotations), after);
      return hits(searcher, wanted, Orders.LATEST, limit, 0);
    });
  }

  /**
   * How what was typed so far could go on, best first.
   *
   * @param limit at most so many, 1 to 100
   */
  public List<Completion> complete(String typed, int limit) {
    return with(searcher -> Completions.of(searcher, typed,
        Math.clamp(limit, 1, MAX_COMPLETIONS)));
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
    return with(searcher -> new PlainText(
        Scoring.searcher(searcher.getIndexReader(), tuning), tuning, text).rank(bounded(limit)));
  }

  /**
   * Answers a text that has no query syntax, such as a question in one's own words: any of its
   * words will do, and words of the best answers count as well. Near-duplicates are folded, nothing
   * is counted by facets.
   *
   * @param limit at most so many hits, 1 to 10,000
   */
  public SearchResult answerPlain(String text, int limit) {
    return with(searcher -> {
      PlainText plain = new PlainText(searcher, Tuning.STANDARD, text);
      List<Folded> folded = Folding.fold(searcher.getIndexReader(), fingerprints, plain::best,
          new Folding.Page(0, bounded(limit)), Search.MAX_HITS, 0);
      return new SearchResult(plain.total(), Hits.of(searcher, plain.typed(), folded, 1), Map.of(),
          null, List.of(), false);
    });
  }

  /**
   * The documents most like one of the index, without itself and its near-duplicates; none if it
   * has no such document.
   */
  public List<Hit> similar(String id, int limit) {
    return with(searcher -> {
      int number = number(searcher, id);
      if (number < 0) {
        return List.of();
      }
      StoredDocument like = Stored.document(searcher.storedFields().document(number));
      Query query = Likeness.query(searcher.getIndexReader(), like.title(), like.text());
      Query others = new BooleanQuery.Builder().add(query, Occur.MUST)
          .add(new TermQuery(new Term(Schema.ID, id)), Occur.MUST_NOT)
          .build();
      return hits(searcher, others, Orders.RELEVANCE, limit,
          fingerprints.of(searcher.getIndexReader(), number));
    });
  }

  /** The documents most like a text. */
  public List<Hit> similarToText(String text, int limit) {
    return with(searcher -> {
      Query query = Likeness.query(searcher.getIndexReader(), "", text);
      return hits(searcher, query, Orders.RELEVANCE, limit, 0);
    });
  }

  /** The document of an id. */
  public Optional<StoredDocument> document(String id) {
    return with(searcher -> {
      int number = number(searcher, id);
      return number < 0
          ? Optional.empty()
          : Optional.of(Stored.document(searcher.storedFields().document(number)));
    });
  }

  /** Lucene's number of a document; -1 if there is none of that id. */
  private static int number(IndexSearcher searcher, String id) throws IOException {
    TopDocs found = searcher.search(new TermQuery(new Term(Schema.ID, id)), 1);
    return found.scoreDocs.length == 0 ? -1 : found.scoreDocs[0].doc;
  }

  /** The term counts of all documents, read in one pass; takes memory for all of them. */
  public TermVectors termVectors() {
    return with(searcher -> TermVectorReader.read(searcher.getIndexReader()));
  }

  @Override
  public void close() {
    index.close();
  }

  /** Hits in an order, near-duplicates folded, without what is near {@code except}. */
  private List<Hit> hits(IndexSearcher searcher, Query query, Sort order, int limit, long except)
      throws IOException {
    List<Folded> folded = Folding.fold(searcher.getIndexReader(), fingerprints,
        count -> searcher.search(query, count, order, true).scoreDocs,
        new Folding.Page(0, bounded(limit)), Search.MAX_HITS, except);
    return Hits.of(searcher, query, folded, 1);
  }

  private static int bounded(int limit) {
    return Math.clamp(limit, 1, Search.MAX_HITS);
  }

  private <T> T with(CommittedIndex.Reading<T> reading) {
    return index.read(reading);
  }
}
