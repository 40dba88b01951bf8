package shortlist.recommender.rank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import shortlist.recommender.item.Item;
import shortlist.recommender.item.Observation;
import shortlist.recommender.vector.SparseVector;
import shortlist.recommender.vector.TermSpace;

/**
 * Learns from what was shown and what came of it, and scores items: the one ranker behind every
 * door. Immutable once learnt; safe for use by several threads.
 */
public final class Scorer {

  private final float[] centroid;

  private Scorer(float[] centroid) {
    this.centroid = centroid;
  }

  /**
   * Learns.
   *
   * @param space in which the words of all items are
   * @param past what was shown; may be empty, and of one outcome only
   * @param others items of which nothing is known, to tell what is usual; a sample will do; may be
   *        empty
   * @param now the period to score for: later than that of any observation
   */
  public static Scorer learn(
      TermSpace space, List<Observation> past, List<Item> others, int now) {
    float[] centroid = new float[space.size()];
    for (Observation observation : past) {
      if (observation.engaged()) {
        observation.item().words().times(observation.weight()).addTo(centroid);
      }
    }
    return new Scorer(centroid);
  }

  /**
   * The scores of items, in their order. Parts without a natural unit are standardised over them.
   */
  public List<Score> score(List<Item> items) {
    return items.stream().map(Item::words).map(this::score).toList();
  }

  private Score score(SparseVector words) {
    SequencedMap<String, Double> parts = new LinkedHashMap<>();
    parts.put("text", words.dot(centroid));
    return new Score(parts);
  }
}
