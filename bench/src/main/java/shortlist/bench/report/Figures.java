package shortlist.bench.report;

import java.util.Collection;
import java.util.List;

/** Arithmetic of measurements. */
public final class Figures {

  private Figures() {}

  /** The middle one, or the mean of the two in the middle; 0 of none. */
  public static double median(Collection<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int size = sorted.size();
    return size == 0 ? 0 : (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
  }

  /**
   * The value that a share of all do not exceed; 0 of none.
   *
   * @param share from 0 to 1
   */
  public static double percentile(Collection<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.isEmpty() ? 0 : sorted.get(Math.clamp(rank - 1, 0, sorted.size() - 1));
  }

  /** To three significant digits or more, which is all that a measurement here is worth. */
  public static double rounded(double value) {
    double step = Math.abs(value) >= 100 ? 1 : Math.abs(value) >= 10 ? 10 : 1_000;
    return Math.round(value * step) / step;
  }

  /** 0 where there is nothing to divide by. */
  public static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  /** The same of counts. */
  public static double ratio(long part, long whole) {
    return ratio((double) part, (double) whole);
  }
}
