package shortlist.recommender.rank;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * How good an item is thought to be; comparable with others of the same call only.
 *
 * @param parts by name, in a fixed order; each with its weight already in it
 */
public record Score(SequencedMap<String, Double> parts) {

  /** Copies the map. */
  public Score {
    parts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parts));
  }

  /** The sum of the parts. */
  public double total() {
    double total = 0;
    for (Map.Entry<String, Double> part : parts.entrySet()) {
      total += part.getValue();
    }
    return total;
  }
}
