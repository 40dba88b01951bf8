package shortlist.recommender.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import shortlist.recommender.item.Item;
import shortlist.recommender.item.Observation;
import shortlist.recommender.item.Trait;
import shortlist.recommender.vector.LatentSpace;
import shortlist.recommender.vector.SparseVector;
import shortlist.recommender.vector.TermSpace;

/**
 * What the audience engages with: a weight for each term and for each direction of the latent
 * space, a prior for each source and the like, and the engaged items themselves. Immutable; safe
 * for use by several threads.
 */
public final class Profile {

  private static final double TERM_PENALTY = 1;
  private static final double TOPIC_PENALTY = 3;

  /** Enough to tell a spread. */
  private static final int SAMPLE = 1_000;

  private final TermSpace space;
  private final LatentSpace topics;
  private final float[] termWeights;
  private final double[] topicWeights;
  private final Map<Trait, Prior> priors;
  private final Nearest nearest;
  private final double termSpread;
  private final double topicSpread;

  private Profile(TermSpace space, float[] termWeights, double[] topicWeights,
      Map<Trait, Prior> priors, Nearest nearest, List<SparseVector> sample) {
    this.space = space;
    this.topics = space.topics();
    this.termWeights = termWeights;
    this.topicWeights = topicWeights;
    this.priors = priors;
    this.nearest = nearest;
    this.termSpread = spread(sample, this::terms);
    this.topicSpread = spread(sample, this::topics);
  }

  /**
   * Learns.
   *
   * @param past what was shown and what came of it
   * @param others items of which nothing is known
   * @param now the period to judge items in
   */
  public static Profile learn(
      TermSpace space, List<Observation> past, List<Item> others, int now) {
    Lesson lesson = Lesson.of(past, others, now);
    int size = lesson.size();
    List<SparseVector> words = new ArrayList<>(size);
    List<float[]> places = new ArrayList<>(size);
    double[] targets = new double[size];
    double[] weights = new double[size];
    for (int i = 0; i < size; i++) {
      SparseVector vector = lesson.items().get(i).words();
      words.add(vector);
      places.add(space.topics().of(vector));
      targets[i] = lesson.target(i);
      weights[i] = lesson.weight(i);
    }
    Map<Trait, Prior> priors = new EnumMap<>(Trait.class);
    for (Trait trait : Trait.values()) {
      priors.put(trait, Prior.learn(trait, lesson));
    }
    return new Profile(space, Ridge.learn(words, targets, weights, TERM_PENALTY, space.size()),
        DenseRidge.learn(places, targets, weights, TOPIC_PENALTY, space.topics().dimensions()),
        priors, Nearest.of(lesson, space.size()), words);
  }

  /** How much the terms of a text speak for it; comparable within one profile only. */
  public double terms(SparseVector words) {
    return words.dot(termWeights);
  }

  /** How much the topics of a text speak for it; comparable within one profile only. */
  public double topics(SparseVector words) {
    float[] place = topics.of(words);
    double sum = 0;
    for (int i = 0; i < place.length; i++) {
      sum += place[i] * topicWeights[i];
    }
    return sum;
  }

  /**
   * How near a text is to the engaged items most like it, each counted by how it did: 0 where it is
   * like none, 1 for the same text as items that did as usual, up to 2.25.
   */
  public double closeness(SparseVector words) {
    return nearest.closeness(similarities(words));
  }

  /** What is to be expected of an item for one of its traits; 0 where nothing is known. */
  public double prior(Trait trait, Item item) {
    Prior prior = priors.get(trait);
    return prior == null ? 0 : prior.of(item);
  }

  /** The engaged items, whose places {@link #similarities} uses. */
  public List<Item> engaged() {
    return nearest.items();
  }

  /** The cosine of a text with each engaged item, 0 to 1. */
  public double[] similarities(SparseVector words) {
    return nearest.similarities(words);
  }

  /** The weight of each dimension of the space by terms alone; not to be changed. */
  public float[] termWeights() {
    return termWeights;
  }

  /**
   * The same by topics: what the weights of directions are as weights of terms. Made at each call.
   */
  public float[] topicWeights() {
    return topics.termWeights(topicWeights);
  }

  /** The standard deviation of {@link #terms} over what was learnt from; above 0. */
  public double termSpread() {
    return termSpread;
  }

  /** The standard deviation of {@link #topics} over what was learnt from; above 0. */
  public double topicSpread() {
    return topicSpread;
  }

  private static double spread(List<SparseVector> sample, ToDoubleFunction<SparseVector> figure) {
    double[] figures = sample.stream().limit(SAMPLE).mapToDouble(figure).toArray();
    double mean = Arrays.stream(figures).average().orElse(0);
    double variance = Arrays.stream(figures).map(f -> (f - mean) * (f - mean)).average().orElse(0);
    return variance > 0 ? Math.sqrt(variance) : 1;
  }

  /** The space that the weights are in. */
  public TermSpace space() {
    return space;
  }
}
