package shortlist.recommender.profile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import shortlist.recommender.item.Item;
import shortlist.recommender.vector.SparseVector;

/** The items that were engaged with, to be compared with others one by one. */
final class Nearest {

  private static final int COMPARED = 3;
  /** Beyond so many the newest are enough: what is old and unlike them is rare. */
  private static final int MAX_ITEMS = 3_000;
  /** An item known by a long text is compared by its strongest terms only. */
  private static final int MAX_TERMS = 150;

  private final List<Item> items;
  /** How each item did, 0 or more; 1 is as usual. */
  private final double[] worth;
  /** For each dimension where its postings begin: which item has it, and how much. */
  private final int[] starts;
  private final int[] having;
  private final float[] weights;

  private Nearest(List<Item> items, double[] worth, int size) {
    this.items = items;
    this.worth = worth;
    List<SparseVector> vectors = items.stream()
        .map(item -> item.words().strongest(MAX_TERMS).normalised())
        .toList();
    this.starts = new int[size + 1];
    for (SparseVector vector : vectors) {
      for (int i = 0; i < vector.size(); i++) {
        starts[vector.term(i) + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    this.having = new int[starts[size]];
    this.weights = new float[starts[size]];
    int[] next = starts.clone();
    for (int item = 0; item < vectors.size(); item++) {
      SparseVector vector = vectors.get(item);
      for (int i = 0; i < vector.size(); i++) {
        int place = next[vector.term(i)]++;
        having[place] = item;
        weights[place] = vector.weight(i);
      }
    }
  }

  /** Of what was engaged with, in a space of so many dimensions. */
  static Nearest of(Lesson lesson, int size) {
    int[] places = IntStream.range(0, lesson.observed())
        .filter(lesson::engaged)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer place) -> -lesson.weight(place)))
        .limit(MAX_ITEMS)
        .mapToInt(Integer::intValue)
        .toArray();
    return new Nearest(Arrays.stream(places).mapToObj(lesson.items()::get).toList(),
        Arrays.stream(places).mapToDouble(place -> Math.max(0, lesson.target(place))).toArray(),
        size);
  }

  /** The items, whose places {@link #similarities} uses. */
  List<Item> items() {
    return items;
  }

  /** The cosine of a vector with each item, 0 to 1. */
  double[] similarities(SparseVector vector) {
    double[] similarities = new double[items.size()];
    double squares = 0;
    for (int i = 0; i < vector.size(); i++) {
      float weight = vector.weight(i);
      squares += weight * weight;
      for (int place = starts[vector.term(i)]; place < starts[vector.term(i) + 1]; place++) {
        similarities[having[place]] += weight * weights[place];
      }
    }
    for (int i = 0; i < similarities.length; i++) {
      similarities[i] = squares == 0 ? 0 : Math.clamp(similarities[i] / Math.sqrt(squares), 0, 1);
    }
    return similarities;
  }

  /**
   * The mean of the largest of these similarities, each by how its item did; 0 if there is none.
   */
  double closeness(double[] similarities) {
    double[] counted = new double[similarities.length];
    for (int i = 0; i < counted.length; i++) {
      counted[i] = similarities[i] * worth[i];
    }
    Arrays.sort(counted);
    return Arrays.stream(counted)
        .skip(Math.max(0, counted.length - COMPARED))
        .average()
        .orElse(0);
  }
}
