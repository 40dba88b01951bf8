package shortlist.recommender.mix;

import java.util.List;
import java.util.Map;

/**
 * A list worth reading, and what it took to make it.
 *
 * @param list best first; the first places keep the rules of the mix
 * @param costs what each rule kept out of those places, rule by rule
 * @param relaxed the rules that could not be kept, each in a sentence
 * @param folded for each candidate that is not listed, for another tells the same story: the id of
 *        that other, by its own
 */
public record Lineup(
    List<Listed> list, List<Cost> costs, List<String> relaxed, Map<String, String> folded) {

  /** Copies the lists and the map. */
  public Lineup {
    list = List.copyOf(list);
    costs = List.copyOf(costs);
    relaxed = List.copyOf(relaxed);
    folded = Map.copyOf(folded);
  }
}
