package shortlist.bench.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What choosing the best of several variants is worth on a set that was not looked at: for each set
 * the variant that is best on the mean of all others is taken. A variant that is best only where it
 * was chosen gains nothing by it.
 */
final class LeaveOneOut {

  private LeaveOneOut() {}

  /**
   * The figure of the variant chosen for each set.
   *
   * @param figures a row a variant, a column a set; two sets or more
   */
  static List<Double> of(List<List<Double>> figures) {
    return IntStream.range(0, figures.getFirst().size())
        .mapToObj(set -> figures.get(best(figures, set)).get(set))
        .toList();
  }

  private static int best(List<List<Double>> figures, int without) {
    return IntStream.range(0, figures.size())
        .boxed()
        .max(Comparator.comparingDouble(variant -> sumWithout(figures.get(variant), without)))
        .orElseThrow();
  }

  private static double sumWithout(List<Double> figures, int without) {
    return figures.stream().mapToDouble(figure -> figure).sum() - figures.get(without);
  }
}
