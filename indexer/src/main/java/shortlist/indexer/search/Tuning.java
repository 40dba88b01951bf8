package shortlist.indexer.search;

/**
 * The numbers by which a text without syntax is answered. The program has one set of them for all
 * that it searches; others are for measurements that ask whether they are right.
 *
 * @param k1 how soon the next occurrence of a word in a document counts less; above 0, more is
 *        later
 * @param b how much a long document is held against its counts, from 0 to 1
 * @param near what two words that stand together add, as a share of what they are worth alone
 * @param feedback what the most telling word of the best answers weighs beside a word of the query;
 *        0 to not ask them
 * @param guard the power of an answer's score, relative to the best one's, that makes its say; the
 *        higher, the less is heard but the best
 */
public record Tuning(float k1, float b, float near, double feedback, int guard) {

  /** What the program uses. */
  public static final Tuning STANDARD = new Tuning(1.5f, 0.6f, 0.1f, 0.3, 8);
}
