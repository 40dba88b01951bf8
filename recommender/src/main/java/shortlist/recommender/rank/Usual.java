package shortlist.recommender.rank;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Weights for a past that is too short to learn them from. */
final class Usual {

  static final Weights WEIGHTS = weights();

  private Usual() {}

  private static Weights weights() {
    SequencedMap<String, Double> weights = new LinkedHashMap<>();
    weights.put(Features.TEXT, Double.parseDouble(System.getProperty("w.text", "0.7")));
    weights.put(Features.TOPICS, Double.parseDouble(System.getProperty("w.topics", "0.5")));
    weights.put(Features.NEAREST, Double.parseDouble(System.getProperty("w.nearest", "0.3")));
    weights.put("site", 1.0);
    weights.put("organisation", 1.0);
    weights.put("author", 1.0);
    weights.put("curator", 1.0);
    weights.put("kind", 1.0);
    return new Weights(weights, 0);
  }
}
