package shortlist.recommender.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A part of a score that holds a document back against those at the top of the list.
 *
 * @param part its name
 * @param value what it adds to the document's score
 * @param first what it adds on average to the scores of the first of the list
 */
public record Gap(String part, double value, double first) {

  private static final int MAX = 3;
  private static final double LEAST = 0.05;

  /** What is missing to the first. */
  public double width() {
    return first - value;
  }

  /** The widest gaps, at most {@value #MAX}; none for parts that do not hold it back. */
  public static List<Gap> of(Map<String, Double> parts, List<Map<String, Double>> first) {
    return parts.entrySet()
        .stream()
        .map(part -> new Gap(part.getKey(), part.getValue(),
            first.stream()
                .mapToDouble(other -> other.getOrDefault(part.getKey(), 0.0))
                .average()
                .orElse(part.getValue())))
        .filter(gap -> gap.width() >= LEAST)
        .sorted(Comparator.comparingDouble(Gap::width).reversed())
        .limit(MAX)
        .toList();
  }
}
