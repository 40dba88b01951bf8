package shortlist.recommender.rank;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * How much each part of a score counts.
 *
 * @param byPart in the order of the parts; 0 or more
 * @param periods how many periods of the past they were learnt on; 0: they are the usual ones
 */
public record Weights(SequencedMap<String, Double> byPart, int periods) {

  /** Copies the map. */
  public Weights {
    byPart = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byPart));
  }

  /** The weight of a part; 0 for one that is not known. */
  public double of(String part) {
    return byPart.getOrDefault(part, 0.0);
  }
}
