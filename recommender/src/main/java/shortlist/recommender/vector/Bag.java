package shortlist.recommender.vector;

/**
 * The terms of one text and how often it has each.
 *
 * <p>
 * A class and not a record, for its arrays have no equality.
 */
public final class Bag {

  /** A text without terms. */
  public static final Bag EMPTY = new Bag(new int[0], new int[0]);

  private final int[] terms;
  private final int[] counts;

  /**
   * Takes the arrays over.
   *
   * @param terms
   *          ids of terms, ascending, each once
   * @param counts
   *          of each, at least 1
   */
  public Bag(int[] terms, int[] counts) {
    this.terms = terms;
    this.counts = counts;
  }

  int size() {
    return terms.length;
  }

  int term(int place) {
    return terms[place];
  }

  int count(int place) {
    return counts[place];
  }
}
