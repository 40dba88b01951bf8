package shortlist.recommender.rank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import shortlist.recommender.item.Item;
import shortlist.recommender.item.Observation;
import shortlist.recommender.profile.Profile;
import shortlist.recommender.vector.TermSpace;

/**
 * Learns from what was shown and what came of it, and scores items: the one ranker behind every
 * door. Immutable once learnt; safe for use by several threads.
 */
public final class Scorer {

  private final Profile profile;
  private final Weights weights;

  private Scorer(Profile profile, Weights weights) {
    this.profile = profile;
    this.weights = weights;
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
    return new Scorer(Profile.learn(space, past, others, now),
        Stacking.learn(space, past, others));
  }

  /**
   * The scores of items, in their order. Parts without a natural unit are standardised over them.
   */
  public List<Score> score(List<Item> items) {
    Features features = Features.of(profile, items);
    List<Score> scores = new ArrayList<>(items.size());
    for (int item = 0; item < items.size(); item++) {
      SequencedMap<String, Double> parts = new LinkedHashMap<>();
      for (int part = 0; part < features.names().size(); part++) {
        String name = features.names().get(part);
        parts.put(name, weights.of(name) * features.of(part, item));
      }
      scores.add(new Score(parts));
    }
    return scores;
  }

  /**
   * What each dimension of the space gives to a score for each unit that a text has of it, by terms
   * and by topics together; comparable with each other only.
   */
  public float[] wordWeights() {
    float[] topics = profile.topicWeights();
    float[] terms = profile.termWeights();
    double ofTerms = weights.of(Features.TEXT) / profile.termSpread();
    double ofTopics = weights.of(Features.TOPICS) / profile.topicSpread();
    float[] both = new float[terms.length];
    for (int i = 0; i < both.length; i++) {
      both[i] = (float) (ofTerms * terms[i] + ofTopics * topics[i]);
    }
    return both;
  }

  /** What was learnt of the audience. */
  public Profile profile() {
    return profile;
  }

  /** How much each part counts. */
  public Weights weights() {
    return weights;
  }
}
