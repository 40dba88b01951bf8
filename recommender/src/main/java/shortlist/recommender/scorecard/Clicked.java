package shortlist.recommender.scorecard;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import shortlist.corpus.engagement.Estimate;

/**
 * How the published links of a source were clicked.
 *
 * @param links how many of them have click figures, 1 or more
 * @param mean of their engagement; 1 is what is usual for their editions and places
 * @param low the lower end of the 95 % interval of the mean
 * @param high its upper end
 */
public record Clicked(int links, double mean, double low, double high) {

  /**
   * The mean of estimates that are independent of one another: each end of its interval is as far
   * as the ends of theirs together, by the sum of squares. Empty without click figures.
   */
  static Optional<Clicked> of(Collection<Estimate> estimates) {
    List<Estimate> counted = estimates.stream().filter(Estimate::isCounted).toList();
    if (counted.isEmpty()) {
      return Optional.empty();
    }
    double sum = 0;
    double below = 0;
    double above = 0;
    for (Estimate estimate : counted) {
      sum += estimate.engagement();
      below += square(estimate.engagement() - estimate.low());
      above += square(estimate.high() - estimate.engagement());
    }
    int links = counted.size();
    double mean = sum / links;
    return Optional.of(new Clicked(links, mean, mean - Math.sqrt(below) / links,
        mean + Math.sqrt(above) / links));
  }

  private static double square(double value) {
    return value * value;
  }
}
