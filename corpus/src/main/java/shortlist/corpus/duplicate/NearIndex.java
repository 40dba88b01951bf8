package shortlist.corpus.duplicate;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds near-duplicates among millions of texts by multi-index hashing (Norouzi, Punjani and Fleet,
 * "Fast search in Hamming space with multi-index hashing", 2012; for web pages: Manku, Jain and Das
 * Sarma, 2007). The 64 bits are cut into four blocks, and there is a table for each. Two
 * fingerprints that differ in few bits differ in fewer yet in one of the blocks, so only the
 * entries with nearly that block have to be compared.
 *
 * <p>Memory: about 40 bytes for each different fingerprint, in heap, and 5 MB. A search at a
 * million looks at some 800 of them. Not safe for use by several threads.
 */
public final class NearIndex {

  private static final int BLOCKS = 4;
  private static final int BLOCK_BITS = Long.SIZE / BLOCKS;
  private static final int BLOCK_VALUES = 1 << BLOCK_BITS;
  /** For each block, what the block of a near fingerprint may differ in. */
  private static final int[][] CHANGES = changes();

  private final @Nullable Bucket[][] tables = new @Nullable Bucket[BLOCKS][BLOCK_VALUES];
  private int size;

  /** Fingerprints that agree in one block. */
  private static final class Bucket {

    private long[] bits = new long[4];
    private int size;

    void add(long added) {
      if (size == bits.length) {
        bits = Arrays.copyOf(bits, size + size / 2);
      }
      bits[size++] = added;
    }

    boolean contains(long wanted) {
      for (int i = 0; i < size; i++) {
        if (bits[i] == wanted) {
          return true;
        }
      }
      return false;
    }
  }

  /** Adds a fingerprint; one of a text too short to tell, or that was added before, is not kept. */
  public void add(Fingerprint fingerprint) {
    long bits = fingerprint.bits();
    Bucket first = tables[0][block(bits, 0)];
    if (bits == 0 || (first != null && first.contains(bits))) {
      return;
    }
    for (int i = 0; i < BLOCKS; i++) {
      int block = block(bits, i);
      Bucket bucket = tables[i][block];
      if (bucket == null) {
        bucket = new Bucket();
        tables[i][block] = bucket;
      }
      bucket.add(bits);
    }
    size++;
  }

  /** Whether a fingerprint within {@link Fingerprint#NEAR} bits was added. */
  public boolean hasNear(Fingerprint fingerprint) {
    return find(fingerprint, true) != 0;
  }

  /**
   * The fingerprint with the fewest different bits, at most {@link Fingerprint#NEAR}, of those that
   * were added.
   */
  public Optional<Fingerprint> nearest(Fingerprint fingerprint) {
    long found = find(fingerprint, false);
    return found == 0 ? Optional.empty() : Optional.of(new Fingerprint(found));
  }

  /** How many different fingerprints there are. */
  public int size() {
    return size;
  }

  /** The bits of the nearest fingerprint, or of any near one; 0 if there is none. */
  private long find(Fingerprint fingerprint, boolean any) {
    long wanted = fingerprint.bits();
    long found = 0;
    int least = Fingerprint.NEAR + 1;
    for (int i = 0; i < BLOCKS && wanted != 0; i++) {
      int block = block(wanted, i);
      for (int change : CHANGES[i]) {
        Bucket bucket = tables[i][block ^ change];
        for (int entry = 0; bucket != null && entry < bucket.size; entry++) {
          int distance = Long.bitCount(bucket.bits[entry] ^ wanted);
          if (distance < least) {
            least = distance;
            found = bucket.bits[entry];
          }
        }
        if (found != 0 && (any || least == 0)) {
          return found;
        }
      }
    }
    return found;
  }

  private static int block(long bits, int number) {
    return (int) (bits >>> (number * BLOCK_BITS)) & (BLOCK_VALUES - 1);
  }

  /**
   * If fingerprints differ in BLOCKS * s + a bits, one of the first a + 1 blocks differs in at most
   * s bits or one of the others in at most s - 1 (Norouzi et al., proposition 2).
   */
  private static int[][] changes() {
    int[][] changes = new int[BLOCKS][];
    for (int i = 0; i < BLOCKS; i++) {
      int radius = Fingerprint.NEAR / BLOCKS - (i <= Fingerprint.NEAR % BLOCKS ? 0 : 1);
      changes[i] = IntStream.range(0, BLOCK_VALUES)
          .filter(value -> Integer.bitCount(value) <= radius)
          .toArray();
    }
    return changes;
  }
}
