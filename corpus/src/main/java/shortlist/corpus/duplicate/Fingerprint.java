package shortlist.corpus.duplicate;

import java.util.Arrays;

/**
 * A sketch of a text's wording: for each of 64 hash functions one bit of the least hash of the
 * text's runs of five words (Broder, "On the resemblance and containment of documents", 1997; one
 * bit a function: Li and König, "b-Bit minwise hashing", 2010). Two texts that share the part J of
 * their runs (the Jaccard coefficient) differ in about 32 (1 - J) bits. Order beyond five words,
 * case, punctuation and repetition do not matter.
 *
 * <p>Near-duplicate pages have most of their wording in common, and there this tells texts apart
 * better than a SimHash of the same size, whose bits change with the angle between the texts.
 *
 * @param bits the 64 bits; 0 for a text too short to tell
 */
public record Fingerprint(long bits) {

  /** The fingerprint of a text with too few words to tell. */
  public static final Fingerprint NONE = new Fingerprint(0);

  /**
   * Near-duplicates differ in at most this many bits (of 64); they share about 80 % of their runs
   * of words, or more.
   */
  public static final int NEAR = 6;

  private static final int RUN = 5;
  private static final int MIN_RUNS = 20;
  private static final int[] FACTORS = factors();

  /** The fingerprint of {@code text}; {@link #NONE} if it has too few words to tell. */
  public static Fingerprint of(String text) {
    int[] least = new int[Long.SIZE];
    Arrays.fill(least, Integer.MAX_VALUE);
    int runs = new WordRuns(RUN).forEach(text, hash -> lower(least, hash));
    if (runs < MIN_RUNS) {
      return NONE;
    }
    long bits = 0;
    for (int i = 0; i < Long.SIZE; i++) {
      bits |= (WordRuns.mix(least[i]) & 1) << i;
    }
    return new Fingerprint(bits);
  }

  /** Whether two texts are the same but for small changes; never for texts too short to tell. */
  public boolean isNear(Fingerprint other) {
    return bits != 0 && other.bits != 0 && distance(other) <= NEAR;
  }

  /** In how many bits the two differ, 0 to 64. */
  public int distance(Fingerprint other) {
    return Long.bitCount(bits ^ other.bits);
  }

  /** Sixty-four hash functions at once, each a line through the two halves of one good hash. */
  private static void lower(int[] least, long hash) {
    int slope = (int) (hash >>> 32);
    int start = (int) hash;
    for (int i = 0; i < Long.SIZE; i++) {
      least[i] = Math.min(least[i], slope * FACTORS[i] + start);
    }
  }

  private static int[] factors() {
    int[] factors = new int[Long.SIZE];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = (int) WordRuns.mix(i + 1) | 1;
    }
    return factors;
  }
}
