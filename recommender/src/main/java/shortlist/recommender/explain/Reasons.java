package shortlist.recommender.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shortlist.recommender.estimate.Example;
import shortlist.recommender.profile.Profile;
import shortlist.recommender.vector.SparseVector;
import shortlist.recommender.vector.TermSpace;

/**
 * Why a document was suggested.
 *
 * @param because the most similar examples, best first, at most three; none without a word in
 *        common
 * @param terms the terms that spoke for it most, strongest first, as the index spells them
 * @param category what most of the similar examples belong to; null if they have no category
 */
public record Reasons(List<Because> because, List<String> terms, @Nullable String category) {

  private static final int MAX_BECAUSE = 3;
  private static final int MAX_TERMS = 8;
  private static final double LEAST_SIMILARITY = 0.01;
  /** Terms that gain less than this share of what the first one gains are chance. */
  private static final double LEAST_GAIN = 0.15;

  /** The reasons for a document. */
  public static Reasons of(TermSpace space, Profile profile, int row) {
    SparseVector vector = space.document(row);
    double[] similarities = profile.similarities(vector);
    List<Integer> nearest = IntStream.range(0, similarities.length)
        .filter(i -> similarities[i] >= LEAST_SIMILARITY)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -similarities[i]))
        .limit(MAX_BECAUSE)
        .toList();
    List<Because> because = new ArrayList<>();
    Map<String, Double> categories = new LinkedHashMap<>();
    for (int place : nearest) {
      Example example = profile.liked().get(place);
      because.add(new Because(example.url(), example.title(), similarities[place]));
      categories.merge(Objects.requireNonNullElse(example.category(), ""), similarities[place],
          Double::sum);
    }
    categories.remove("");
    String category = categories.entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
    return new Reasons(List.copyOf(because), terms(space, profile, vector), category);
  }

  private static List<String> terms(TermSpace space, Profile profile, SparseVector vector) {
    float[] weights = profile.weights();
    double[] gains = IntStream.range(0, vector.size())
        .mapToDouble(i -> vector.weight(i) * weights[vector.term(i)])
        .toArray();
    double most = Arrays.stream(gains).max().orElse(0);
    return IntStream.range(0, gains.length)
        .filter(i -> gains[i] > 0 && gains[i] >= LEAST_GAIN * most)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -gains[i]))
        .limit(MAX_TERMS)
        .map(i -> space.term(vector.term(i)))
        .toList();
  }
}
