package shortlist.recommender.item;

import java.util.Map;
import shortlist.recommender.vector.SparseVector;

/**
 * One thing that can be learnt from or ranked.
 *
 * @param id what it is known by; unique among the items of one ranking
 * @param words its title and text in the space of terms
 * @param traits what it shares with others, in plain spelling (see
 *        {@link shortlist.recommender.item.Plain}); what is not known is left out
 * @param signals figures that others gave it, such as points or comments, by name; not negative
 */
public record Item(
    String id, SparseVector words, Map<Trait, String> traits, Map<String, Double> signals) {

  /** Copies the maps. */
  public Item {
    traits = Map.copyOf(traits);
    signals = Map.copyOf(signals);
  }

  /** An item of which nothing but its words is known. */
  public static Item ofWords(String id, SparseVector words) {
    return new Item(id, words, Map.of(), Map.of());
  }
}
