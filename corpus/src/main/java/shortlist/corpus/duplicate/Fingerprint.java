package shortlist.corpus.duplicate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SimHash of a text's word triples (Charikar, "Similarity estimation techniques from rounding
 * algorithms", 2002; the 64-bit form of Manku, Jain and Das Sarma, "Detecting near-duplicates for
 * web crawling", 2007). Order and markup within the text do not matter much, wording does.
 *
 * @param bits the 64 bits; 0 for a text too short to tell
 */
public record Fingerprint(long bits) {

  /** The fingerprint of a text with fewer words than one triple. */
  public static final Fingerprint NONE = new Fingerprint(0);

  /** Near-duplicates differ in at most this many bits (of 64). */
  public static final int NEAR = 6;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int TRIPLE = 3;
  private static final int MIN_TRIPLES = 20;

  /** The fingerprint of {@code text}; {@link #NONE} if it has too few words to tell. */
  public static Fingerprint of(String text) {
    Set<Long> triples = triples(text);
    if (triples.size() < MIN_TRIPLES) {
      return NONE;
    }
    int[] sums = new int[Long.SIZE];
    for (long hash : triples) {
      for (int bit = 0; bit < Long.SIZE; bit++) {
        sums[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
      }
    }
    long bits = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      bits |= sums[bit] > 0 ? 1L << bit : 0;
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

  private static Set<Long> triples(String text) {
    Set<Long> triples = new HashSet<>();
    Matcher words = WORD.matcher(text);
    long[] last = new long[TRIPLE];
    for (int count = 0; words.find(); count++) {
      last[count % TRIPLE] = hash(words.group().toLowerCase(Locale.ROOT));
      if (count >= TRIPLE - 1) {
        long first = last[(count + 1) % TRIPLE];
        long second = last[(count + 2) % TRIPLE];
        triples.add(mix(mix(mix(first) + second) + last[count % TRIPLE]));
      }
    }
    return triples;
  }

  private static long hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  /** The finaliser of SplitMix64: every input bit changes every output bit with even odds. */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
