package shortlist.recommender.vector;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.term.TermVectors;
import shortlist.indexer.term.Terms;

/**
 * The space in which texts are compared: two dimensions a term of the corpus, one for all of a text
 * with its title and one for the title alone, weighed by TF-IDF.
 *
 * <p>A term's frequency is dampened, 1 + ln(tf), so that repeating a word gains little; its rarity
 * weighs 1 + ln((N + 1) / (df + 1)) (Salton and Buckley, "Term-weighting approaches in automatic
 * text retrieval", 1988). Title and text are brought to length 1 each before they are joined: a
 * text of forty words can be compared with one of four thousand. That alone would favour short
 * texts, whose few words share the whole length: {@link #breadth} makes up for it, and a title of
 * fewer or commoner words than usual stays shorter than 1.
 */
public final class TermSpace {

  /** Against 1 for the text. */
  private static final double TITLE = 0.7;

  /** How far a long text is held back: 0 not at all, 1 as by its length alone. */
  private static final double SLOPE = 0.25;
  private static final int DIMENSIONS = 200;
  /** So many texts show what a corpus is about; more take time and change little. */
  private static final int SAMPLE = 4_000;

  private final TermVectors corpus;
  private final Map<String, Integer> numbers;
  private final float[] rarity;
  private final double[] norms;
  private final double pivot;
  private final double titlePivot;
  private @Nullable LatentSpace topics;

  /** The space of all documents of an index. */
  public TermSpace(TermVectors corpus) {
    this.corpus = corpus;
    List<String> vocabulary = corpus.vocabulary();
    this.numbers = HashMap.newHashMap(vocabulary.size());
    for (int term = 0; term < vocabulary.size(); term++) {
      numbers.put(vocabulary.get(term), term);
    }
    this.rarity = rarity(corpus);
    this.norms = lengths(corpus::counts).toArray();
    this.pivot = Arrays.stream(norms).average().orElse(1);
    this.titlePivot = lengths(corpus::titleCounts).filter(length -> length > 0)
        .average()
        .orElse(0);
  }

  /** How long the weighed terms of each row are by these counts of them. */
  private DoubleStream lengths(IntFunction<int[]> counts) {
    return IntStream.range(0, corpus.size())
        .parallel()
        .mapToDouble(row -> weighed(corpus.terms(row), counts.apply(row)).length());
  }

  /** How many dimensions it has. */
  public int size() {
    return 2 * rarity.length;
  }

  /** The term of a dimension; two dimensions share one. */
  public String term(int dimension) {
    return corpus.vocabulary().get(dimension % rarity.length);
  }

  /** How many documents it has: rows are numbered from 0 to this - 1. */
  public int rows() {
    return corpus.size();
  }

  /** The id of the document in a row. */
  public String id(int row) {
    return corpus.id(row);
  }

  /** The row of a document; empty if the index does not have it. */
  public OptionalInt row(String id) {
    return corpus.row(id);
  }

  /** The vector of the document in a row, of length 1 unless it has no terms. Made at each call. */
  public SparseVector document(int row) {
    int[] terms = corpus.terms(row);
    int[] all = corpus.counts(row);
    int[] title = corpus.titleCounts(row);
    return joined(weighed(terms, title), weighed(terms, all)).times(breadth(row));
  }

  /**
   * What an inner product with the vector of the document in a row is multiplied by, so that a long
   * text, of which any question meets a smaller part, has the same chance as a short one: 1 for a
   * text of usual length, up to 4 for an endless one (pivoted normalisation: Singhal, Buckley and
   * Mitra, "Pivoted document length normalization", 1996).
   */
  public double breadth(int row) {
    return norms[row] == 0 ? 1 : norms[row] / ((1 - SLOPE) * pivot + SLOPE * norms[row]);
  }

  /** The vector of a text from elsewhere; terms that the corpus does not know are left out. */
  public SparseVector text(String title, String text) {
    Map<String, Integer> inTitle = Terms.of(title);
    Map<String, Integer> inAll = new HashMap<>(inTitle);
    Terms.of(text).forEach((term, count) -> inAll.merge(term, count, Integer::sum));
    return joined(weighed(inTitle), weighed(inAll));
  }

  /**
   * The telling terms of the document in a row, wherever they stand, of length 1: for saying how
   * alike two documents are. Here what all documents have counts nothing, for in a small corpus
   * that would make all of them alike.
   */
  public SparseVector terms(int row) {
    return telling(weighed(corpus.terms(row), corpus.counts(row)));
  }

  /** The same of a text from elsewhere. */
  public SparseVector terms(String text) {
    return telling(weighed(Terms.of(text)));
  }

  private SparseVector telling(SparseVector weighed) {
    int[] terms = new int[weighed.size()];
    float[] weights = new float[terms.length];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = weighed.term(i);
      weights[i] = weighed.weight(i) * (1 - 1 / rarity[terms[i]]);
    }
    return new SparseVector(terms, weights).normalised();
  }

  /** What the texts have in common, learnt from a sample of them. Made at the first call. */
  public synchronized LatentSpace topics() {
    if (topics == null) {
      topics = LatentSpace.of(sample(), size(), DIMENSIONS);
    }
    return topics;
  }

  private List<SparseVector> sample() {
    return scattered(SAMPLE).mapToObj(this::document).toList();
  }

  /** Some rows, by a hash of their ids: they hardly change when documents come and go. */
  public IntStream scattered(int limit) {
    return IntStream.range(0, rows())
        .boxed()
        .sorted(Comparator.comparing(this::id, ChanceOrder.OF_IDS))
        .limit(limit)
        .mapToInt(Integer::intValue)
        .sorted();
  }

  private SparseVector joined(SparseVector title, SparseVector text) {
    double length = Math.max(title.length(), titlePivot);
    SparseVector scaled = length == 0 ? title : title.times(TITLE / length);
    return text.normalised().then(scaled, rarity.length).normalised();
  }

  private SparseVector weighed(Map<String, Integer> found) {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    found.forEach((term, count) -> {
      Integer number = numbers.get(term);
      if (number != null) {
        counts.merge(number, count, Integer::sum);
      }
    });
    return weighed(counts.keySet().stream().mapToInt(Integer::intValue).toArray(),
        counts.values().stream().mapToInt(Integer::intValue).toArray());
  }

  private SparseVector weighed(int[] terms, int[] counts) {
    int[] present = new int[terms.length];
    float[] weights = new float[terms.length];
    int size = 0;
    for (int i = 0; i < terms.length; i++) {
      if (counts[i] > 0) {
        present[size] = terms[i];
        weights[size++] = (float) ((1 + Math.log(counts[i])) * rarity[terms[i]]);
      }
    }
    return new SparseVector(Arrays.copyOf(present, size), Arrays.copyOf(weights, size));
  }

  private static float[] rarity(TermVectors corpus) {
    int[] documents = new int[corpus.vocabulary().size()];
    for (int row = 0; row < corpus.size(); row++) {
      for (int term : corpus.terms(row)) {
        documents[term]++;
      }
    }
    float[] rarity = new float[documents.length];
    for (int term = 0; term < rarity.length; term++) {
      rarity[term] = (float) (1 + Math.log((corpus.size() + 1.0) / (documents[term] + 1)));
    }
    return rarity;
  }
}
