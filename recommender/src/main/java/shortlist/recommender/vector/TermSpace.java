package shortlist.recommender.vector;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * The space in which texts are compared: one dimension a term of the corpus, weighed by TF-IDF.
 *
 * <p>
 * A term's frequency is dampened, 1 + ln(tf), so that repeating a word gains little; its rarity
 * weighs ln((N + 1) / (df + ½)) (Salton and Buckley, "Term-weighting approaches in automatic text
 * retrieval", 1988). Title and body are brought to length 1 each before they are added: a long body
 * cannot drown the title, and a text of forty words can be compared with one of four thousand.
 */
public final class TermSpace {

  private static final double TITLE = 0.3;
  private static final double BODY = 1;

  private final List<String> vocabulary;
  private final Map<String, Integer> ids;
  private final IntFunction<Bag> titles;
  private final IntFunction<Bag> bodies;
  private final Function<String, List<String>> analyser;
  private final float[] rarity;

  /**
   * The space of a corpus.
   *
   * @param vocabulary
   *          the terms; a term's id is its place
   * @param rows
   *          how many documents there are
   * @param titles
   *          the counted terms of the title of the document in a row, 0 to {@code rows} - 1
   * @param bodies
   *          the same of its text
   * @param analyser
   *          gives the terms of any text, as often as it has them
   */
  public TermSpace(
      List<String> vocabulary,
      int rows,
      IntFunction<Bag> titles,
      IntFunction<Bag> bodies,
      Function<String, List<String>> analyser) {
    this.vocabulary = vocabulary;
    this.titles = titles;
    this.bodies = bodies;
    this.analyser = analyser;
    this.ids = HashMap.newHashMap(vocabulary.size());
    for (int id = 0; id < vocabulary.size(); id++) {
      ids.put(vocabulary.get(id), id);
    }
    this.rarity = rarity(rows);
  }

  /** How many dimensions it has: terms have the ids from 0 to this number - 1. */
  public int size() {
    return vocabulary.size();
  }

  /** The term of an id. */
  public String term(int id) {
    return vocabulary.get(id);
  }

  /** The vector of the document in a row, of length 1 unless it has no terms. Made at each call. */
  public SparseVector document(int row) {
    return joined(titles.apply(row), bodies.apply(row));
  }

  /** The vector of a text from elsewhere; terms that the corpus does not know are left out. */
  public SparseVector text(String title, String body) {
    return joined(bag(title), bag(body));
  }

  /** Which share of the words of a document's text are one of these terms, 0 to 1. */
  public double share(int row, List<String> terms) {
    Bag body = bodies.apply(row);
    Set<Integer> wanted = terms.stream()
        .filter(ids::containsKey)
        .map(ids::get)
        .collect(Collectors.toSet());
    long all = 0;
    long hits = 0;
    for (int i = 0; i < body.size(); i++) {
      all += body.count(i);
      hits += wanted.contains(body.term(i)) ? body.count(i) : 0;
    }
    return all == 0 ? 0 : (double) hits / all;
  }

  /** The terms of a text, as the index has them. */
  public List<String> terms(String text) {
    return analyser.apply(text);
  }

  private SparseVector joined(Bag title, Bag body) {
    SparseVector head = weighed(title).times(TITLE);
    return head.plus(weighed(body).times(BODY)).normalised();
  }

  private SparseVector weighed(Bag bag) {
    int[] terms = new int[bag.size()];
    float[] weights = new float[bag.size()];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = bag.term(i);
      weights[i] = (float) ((1 + Math.log(bag.count(i))) * rarity[terms[i]]);
    }
    return new SparseVector(terms, weights).normalised();
  }

  private Bag bag(String text) {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    for (String term : analyser.apply(text)) {
      Integer id = ids.get(term);
      if (id != null) {
        counts.merge(id, 1, Integer::sum);
      }
    }
    return new Bag(counts.keySet().stream().mapToInt(Integer::intValue).toArray(),
        counts.values().stream().mapToInt(Integer::intValue).toArray());
  }

  private float[] rarity(int rows) {
    int[] documents = new int[vocabulary.size()];
    int[] lastRow = new int[vocabulary.size()];
    for (int row = 0; row < rows; row++) {
      for (Bag field : List.of(titles.apply(row), bodies.apply(row))) {
        for (int i = 0; i < field.size(); i++) {
          int term = field.term(i);
          documents[term] += lastRow[term] == row + 1 ? 0 : 1;
          lastRow[term] = row + 1;
        }
      }
    }
    float[] rarities = new float[documents.length];
    for (int id = 0; id < rarities.length; id++) {
      rarities[id] = (float) Math.log((rows + 1) / (documents[id] + 0.5));
    }
    return rarities;
  }
}
