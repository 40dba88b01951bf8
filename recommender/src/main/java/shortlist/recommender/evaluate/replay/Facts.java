package shortlist.recommender.evaluate.replay;

import java.util.Map;
import shortlist.recommender.item.Trait;

/** What is known of an item besides its words. */
record Facts(Map<Trait, String> traits, Map<String, Double> signals) {

  static final Facts NONE = new Facts(Map.of(), Map.of());
}
