package shortlist.bench.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words of a page a text was made of: those of a longest common subsequence, by bit-vectors
 * after Hyyrö, "Bit-parallel LCS-length computation revisited" (2004).
 */
final class Alignment {

  private Alignment() {}

  /** For each word of the page whether it is in the text; {@code O(page × text / 64)}. */
  static boolean[] of(List<String> page, List<String> text) {
    Map<String, long[]> places = places(text);
    long[][] rows = new long[page.size()][];
    long[] row = new long[blocks(text)];
    Arrays.fill(row, -1);
    for (int i = 0; i < rows.length; i++) {
      long[] at = places.get(page.get(i));
      row = at == null ? row : next(row, at);
      rows[i] = row;
    }
    return back(rows, text.size());
  }

  private static Map<String, long[]> places(List<String> text) {
    Map<String, long[]> places = new HashMap<>();
    for (int i = 0; i < text.size(); i++) {
      places.computeIfAbsent(text.get(i), _ -> new long[blocks(text)])[i / 64] |= 1L << i;
    }
    return places;
  }

  private static int blocks(List<String> text) {
    return (text.size() + 63) / 64;
  }

  /** {@code (row + (row & at)) | (row & ~at)}, with a carry from block to block. */
  private static long[] next(long[] row, long[] at) {
    long[] next = new long[row.length];
    long carry = 0;
    for (int i = 0; i < row.length; i++) {
      long sum = row[i] + (row[i] & at[i]);
      long withCarry = sum + carry;
      carry = (Long.compareUnsigned(sum, row[i]) < 0 ? 1L : 0L)
          + (Long.compareUnsigned(withCarry, sum) < 0 ? 1L : 0L);
      next[i] = withCarry | (row[i] & ~at[i]);
    }
    return next;
  }

  private static boolean[] back(long[][] rows, int length) {
    boolean[] within = new boolean[rows.length];
    int i = rows.length;
    int j = length;
    while (i > 0 && j > 0) {
      if (isSet(rows[i - 1], j - 1)) {
        j--;
      } else {
        i--;
        if (i == 0 || isSet(rows[i - 1], j - 1)) {
          within[i] = true;
          j--;
        }
      }
    }
    return within;
  }

  private static boolean isSet(long[] row, int bit) {
    return (row[bit / 64] >>> bit & 1) != 0;
  }
}
