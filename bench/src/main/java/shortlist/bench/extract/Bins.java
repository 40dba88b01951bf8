package shortlist.bench.extract;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The values of features, each as the number of the interval in which it lies: to try a split is to
 * try a border of an interval.
 */
final class Bins {

  /** Of intervals, at most. */
  static final int COUNT = 64;

  private static final int SAMPLE = 50_000;

  private final float[][] cuts;
  /** By column, then by row. */
  private final byte[][] bins;

  Bins(List<float[]> rows) {
    int columns = rows.getFirst().length;
    this.cuts = new float[columns][];
    this.bins = new byte[columns][rows.size()];
    for (int column = 0; column < columns; column++) {
      cuts[column] = cuts(rows, column);
      for (int row = 0; row < rows.size(); row++) {
        int at = Arrays.binarySearch(cuts[column], rows.get(row)[column]);
        bins[column][row] = (byte) (at >= 0 ? at + 1 : -at - 1);
      }
    }
  }

  /** Half of the borders part equal numbers of examples, half equal numbers of distinct values. */
  private static float[] cuts(List<float[]> rows, int column) {
    float[] sample = new float[Math.min(rows.size(), SAMPLE)];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = rows.get((int) ((long) i * rows.size() / sample.length))[column];
    }
    Arrays.sort(sample);
    float[] distinct = distinct(sample);
    TreeSet<Float> cuts = new TreeSet<>();
    boolean few = distinct.length <= COUNT;
    int half = few ? 0 : COUNT / 2;
    for (int i = 1; i < half; i++) {
      int at = i * sample.length / half;
      while (at > 0 && sample[at - 1] == sample[at]) {
        at--;
      }
      if (at > 0) {
        cuts.add((sample[at - 1] + sample[at]) / 2);
      }
    }
    int parts = few ? distinct.length : COUNT - half;
    for (int i = 1; i < parts; i++) {
      int at = i * distinct.length / parts;
      cuts.add((distinct[at - 1] + distinct[at]) / 2);
    }
    float[] borders = new float[cuts.size()];
    int i = 0;
    for (float cut : cuts) {
      borders[i++] = cut;
    }
    return borders;
  }

  private static float[] distinct(float[] sorted) {
    float[] distinct = new float[sorted.length];
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        distinct[count++] = sorted[i];
      }
    }
    return Arrays.copyOf(distinct, count);
  }

  int columns() {
    return cuts.length;
  }

  int cuts(int column) {
    return cuts[column].length;
  }

  int of(int row, int column) {
    return bins[column][row];
  }

  /** The value below which lie all in that interval and those before. */
  float border(int column, int bin) {
    return cuts[column][bin];
  }
}
