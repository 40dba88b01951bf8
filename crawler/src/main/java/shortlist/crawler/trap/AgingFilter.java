package shortlist.crawler.trap;

/**
 * Remembers the last many hashes in bounded memory, 32 KB: two Bloom filters, of which the older is
 * forgotten when the newer is full (Yoon, "Aging Bloom filter with two active buffers for dynamic
 * sets", 2010). About one hash of 60 is taken for known that is not.
 */
final class AgingFilter {

  private static final int BITS = 1 << 17;
  private static final int HASHES = 4;
  private static final int CAPACITY = 16_000;

  private long[] newer = new long[BITS / Long.SIZE];
  private long[] older = new long[0];
  private int size;

  /** Adds a hash; whether it was not there before. */
  boolean add(long hash) {
    if (contains(newer, hash)) {
      return false;
    }
    if (size == CAPACITY) {
      older = newer;
      newer = new long[BITS / Long.SIZE];
      size = 0;
    }
    for (int i = 0; i < HASHES; i++) {
      int bit = bit(hash, i);
      newer[bit >>> 6] |= 1L << bit;
    }
    size++;
    return older.length == 0 || !contains(older, hash);
  }

  private static boolean contains(long[] filter, long hash) {
    for (int i = 0; i < HASHES; i++) {
      int bit = bit(hash, i);
      if ((filter[bit >>> 6] & 1L << bit) == 0) {
        return false;
      }
    }
    return true;
  }

  /** The i-th of a family of hashes made of two (Kirsch and Mitzenmacher, 2006). */
  private static int bit(long hash, int i) {
    return (int) (hash + i * (hash >>> 32 | 1)) & (BITS - 1);
  }
}
