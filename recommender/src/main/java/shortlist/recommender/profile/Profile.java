package shortlist.recommender.profile;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shortlist.corpus.engagement.Reason.Aspect;
import shortlist.recommender.estimate.Example;
import shortlist.recommender.estimate.Experience;
import shortlist.recommender.vector.SparseVector;
import shortlist.recommender.vector.TermSpace;

/**
 * What the audience engages with: a weight for each term, and the past examples themselves. Safe
 * for use by several threads.
 */
public final class Profile {

  /** How hard the model tries to fit the examples; a few dozen of forty words bear no more. */
  private static final double COST = 1;
  /** One other document counts this much of a liked one, for it may well be good; */
  private static final double OTHER = 0.02;
  /** and all of them together count as much as all liked ones at most. */
  private static final double OTHERS = 1;
  /** Bounds how often a declined document is repeated to outweigh the others. */
  private static final double LEAST_OTHER = 0.005;
  /** A sample of this size shows what the corpus is about; more changes little but the time. */
  private static final int SAMPLE = 600;
  /** An example known by its whole text is compared by its strongest terms only. */
  private static final int MAX_TERMS = 150;

  private final List<Example> liked;
  private final List<SparseVector> likedVectors;
  private final LinearModel model;
  private final float[] scratch;

  private Profile(
      List<Example> liked, List<SparseVector> likedVectors, LinearModel model, int terms) {
    this.liked = liked;
    this.likedVectors = likedVectors;
    this.model = model;
    this.scratch = new float[terms];
  }

  /**
   * Learns from what was liked and declined, against a sample of all other documents. Those are
   * unlabelled, with many good ones among them, so each of them counts little.
   */
  public static Profile learn(TermSpace space, Experience experience) {
    List<SparseVector> liked = experience.liked()
        .stream()
        .map(example -> vector(space, example))
        .toList();
    LinearModel.Learner learner = new LinearModel.Learner(space.size());
    liked.forEach(vector -> learner.addLiked(vector, 1));
    List<Integer> others = others(space, experience);
    double other = Math.min(OTHER, OTHERS * liked.size() / Math.max(1, others.size()));
    others.forEach(row -> learner.addOther(space.document(row), 1));
    for (Example example : experience.declined()) {
      long times = Math.round(example.against(Aspect.TEXT) / Math.max(other, LEAST_OTHER));
      if (times > 0) {
        learner.addOther(vector(space, example), (int) times);
      }
    }
    return new Profile(experience.liked(), liked, learner.learn(COST, COST * other), space.size());
  }

  /** How much the terms of a document speak for it; comparable within one profile only. */
  public double interest(SparseVector document) {
    return document.dot(model.weights());
  }

  /** The weight of each term; above 0 speaks for a document. Not to be changed. */
  public float[] weights() {
    return model.weights();
  }

  /** The liked examples, whose places {@link #similarities} uses. */
  public List<Example> liked() {
    return liked;
  }

  /** The cosine of a document with each liked example, 0 to 1. */
  public synchronized double[] similarities(SparseVector document) {
    document.addTo(scratch);
    double[] similarities = new double[likedVectors.size()];
    for (int i = 0; i < similarities.length; i++) {
      similarities[i] = Math.clamp(likedVectors.get(i).dot(scratch), 0, 1);
    }
    document.clearFrom(scratch);
    return similarities;
  }

  private static SparseVector vector(TermSpace space, Example example) {
    SparseVector said = space.text(example.title(), example.text());
    OptionalInt row = row(space, example);
    return row.isEmpty()
        ? said
        : said.plus(space.document(row.getAsInt())).normalised().strongest(MAX_TERMS).normalised();
  }

  private static OptionalInt row(TermSpace space, Example example) {
    return example.document() == null
        ? OptionalInt.empty()
        : space.row(example.document().id());
  }

  /** A sample of the rows without examples: by a hash of the id, so it hardly changes over time. */
  private static List<Integer> others(TermSpace space, Experience experience) {
    Set<Integer> taken = Stream.concat(experience.liked().stream(), experience.declined().stream())
        .map(example -> row(space, example))
        .flatMapToInt(OptionalInt::stream)
        .boxed()
        .collect(Collectors.toSet());
    return IntStream.range(0, space.rows())
        .boxed()
        .filter(row -> !taken.contains(row))
        .sorted(Comparator.comparingInt((Integer row) -> scattered(space.id(row)))
            .thenComparing(space::id))
        .limit(SAMPLE)
        .toList();
  }

  private static int scattered(String id) {
    int hash = id.hashCode() * 0x9e3779b9;
    return (hash ^ hash >>> 15) * 0x85ebca6b;
  }
}
