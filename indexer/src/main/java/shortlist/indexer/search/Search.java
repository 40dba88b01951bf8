package shortlist.indexer.search;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import shortlist.indexer.query.ParsedQuery;
import shortlist.indexer.search.facet.Columns;
import shortlist.indexer.search.facet.Facet;
import shortlist.indexer.search.facet.FacetField;
import shortlist.indexer.search.facet.Matches;
import shortlist.indexer.search.fold.Fingerprints;
import shortlist.indexer.search.fold.Folded;
import shortlist.indexer.search.fold.Folding;
import shortlist.indexer.term.Terms;

/**
 * Answers one request from one state of the index: the best hits are ranked in one pass, which may
 * leave out what cannot be among them; all matches are counted in another, without scores.
 */
final class Search {

  static final int MAX_HITS = 10_000;

  /** So many hits are ranked again by which words stand near each other, whatever the page. */
  private static final int RERANKED = 100;
  private static final int MAX_NEAR_WORDS = 64;
  private static final int EXACT = 1_000;
  private static final int VALUES = 20;
  private static final int YEARS = 100;

  private final IndexSearcher searcher;
  private final Columns columns;
  private final Overlay overlay;
  private final Fingerprints fingerprints;

  Search(IndexSearcher searcher, Columns columns, Overlay overlay, Fingerprints fingerprints) {
    this.searcher = searcher;
    this.columns = columns;
    this.overlay = overlay;
    this.fingerprints = fingerprints;
  }

  SearchResult answer(SearchRequest request) throws IOException {
    ParsedQuery parsed = ParsedQuery.of(request.query());
    Compiled query = Compiler.compile(parsed.clause(), overlay, true);
    List<String> notes = new ArrayList<>(parsed.notes());
    notes.addAll(query.notes());
    notes.addAll(overlay.notes());
    if (query.isEmpty()) {
      if (notes.isEmpty()) {
        notes.add("There is nothing to look for: signs and the most common words are not indexed.");
      }
      return new SearchResult(0, List.of(), Map.of(), null, notes, false);
    }
    Matches matches = Matches.of(searcher, query.all());
    String instead = Correction.of(searcher.getIndexReader(), request.query(), matches.size(),
        this::count);
    boolean relaxed = false;
    if (matches.size() == 0) {
      Compiled any = Compiler.compile(parsed.clause(), overlay, false);
      if (!any.all().equals(query.all())) {
        matches = Matches.of(searcher, any.all());
        relaxed = matches.size() > 0;
        query = relaxed ? any : query;
      }
    }
    return new SearchResult(matches.size(), hits(request, query), facets(query, matches),
        instead, notes, relaxed);
  }

  /** How many documents have all that a query asks for. */
  private long count(String text) throws IOException {
    Compiled query = Compiler.compile(ParsedQuery.of(text).clause(), overlay, true);
    return query.isEmpty() ? 0 : searcher.count(query.all());
  }

  private Map<String, List<Facet>> facets(Compiled query, Matches matches) throws IOException {
    Map<String, List<Facet>> facets = new LinkedHashMap<>();
    if (matches.size() == 0 && query.narrowings().isEmpty()) {
      return facets;
    }
    for (FacetField facet : FacetField.values()) {
      Matches counted = query.narrowings().containsKey(facet)
          ? Matches.of(searcher, query.allBut(facet))
          : matches;
      facets.put(facet.label, count(facet, counted));
    }
    return facets;
  }

  private List<Facet> count(FacetField facet, Matches matches) {
    return switch (facet) {
      case STATUS -> overlay.status().count(matches, VALUES);
      case CATEGORY -> overlay.category().count(matches, VALUES);
      case YEAR -> columns.of(facet)
          .count(matches, YEARS)
          .stream()
          .sorted(Comparator.comparing(Facet::value))
          .toList();
      default -> columns.of(facet).count(matches, VALUES);
    };
  }

  private List<Hit> hits(SearchRequest request, Compiled query) throws IOException {
    Folding.Page page = new Folding.Page(Math.clamp(request.from(), 0, MAX_HITS),
        Math.clamp(request.limit(), 1, MAX_HITS));
    List<Folded> folded = Folding.fold(searcher.getIndexReader(), fingerprints,
        count -> ranked(query, request.order(), count), page, MAX_HITS, 0);
    return Hits.of(searcher, query.all(), folded, page.from() + 1);
  }

  private ScoreDoc[] ranked(Compiled query, SearchRequest.Order order, int end)
      throws IOException {
    return switch (order) {
      case RELEVANCE ->
        query.scored() ? byRelevance(query, end) : sorted(query, Orders.NEWEST, end);
      case NEWEST -> sorted(query, Orders.NEWEST, end);
      case OLDEST -> sorted(query, Orders.OLDEST, end);
      case ENGAGEMENT -> sorted(query, Orders.engagement(overlay), end);
    };
  }

  private ScoreDoc[] byRelevance(Compiled query, int end) throws IOException {
    List<Terms.At> words = Terms.read(query.text(), MAX_NEAR_WORDS);
    if (words.size() < 2) {
      return top(query, Orders.RELEVANCE, end);
    }
    ScoreDoc[] first = top(query, Orders.RELEVANCE, Math.max(end, RERANKED));
    ScoreDoc[] best = Arrays.copyOf(first, Math.min(first.length, RERANKED));
    Query near = Scoring.near(words, Tuning.STANDARD.near());
    best = QueryRescorer.rescore(searcher, docs(best), near, 1, best.length).scoreDocs;
    Arrays.sort(best, Comparator.<ScoreDoc>comparingDouble(hit -> -hit.score)
        .thenComparing(Search::id));
    System.arraycopy(best, 0, first, 0, best.length);
    return Arrays.copyOf(first, Math.min(first.length, end));
  }

  private ScoreDoc[] sorted(Compiled query, Sort order, int end) throws IOException {
    ScoreDoc[] top = top(query, order, end);
    TopFieldCollector.populateScores(top, searcher, query.all());
    return top;
  }

  private ScoreDoc[] top(Compiled query, Sort order, int end) throws IOException {
    ScoreDoc[] top = searcher.search(query.all(),
        new TopFieldCollectorManager(order, end, EXACT)).scoreDocs;
    if (order.equals(Orders.RELEVANCE)) {
      for (ScoreDoc hit : top) {
        hit.score = (Float) ((FieldDoc) hit).fields[0];
      }
    }
    return top;
  }

  /** Of a hit that was ranked by {@link Orders#RELEVANCE}. */
  private static BytesRef id(ScoreDoc hit) {
    return (BytesRef) ((FieldDoc) hit).fields[1];
  }

  private static TopDocs docs(ScoreDoc[] docs) {
    return new TopDocs(new TotalHits(docs.length, TotalHits.Relation.EQUAL_TO), docs);
  }
}
