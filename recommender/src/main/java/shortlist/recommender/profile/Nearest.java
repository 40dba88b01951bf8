package shortlist.recommender.profile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import shortlist.recommender.item.Item;
import shortlist.recommender.item.Observation;
import shortlist.recommender.vector.SparseVector;

/** The items that were engaged with, to be compared with others one by one. */
final class Nearest {

  private static final int COMPARED = 3;
  /** Beyond so many the newest are enough: what is old and unlike them is rare. */
  private static final int MAX_ITEMS = 3_000;
  /** An item known by a long text is compared by its strongest terms only. */
  private static final int MAX_TERMS = 150;

  private final List<Item> items;
  /** For each dimension where its postings begin: which item has it, and how much. */
  private final int[] starts;
  private final int[] having;
  private final float[] weights;

  private Nearest(List<Item> items, int size) {
    this.items = items;
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
  static Nearest of(List<Observation> past, int size) {
    return new Nearest(past.stream()
        .filter(Observation::engaged)
        .sorted(Comparator.comparingInt(Observation::period).reversed())
        .limit(MAX_ITEMS)
        .map(Observation::item)
        .toList(), size);
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

  /** The mean of the largest similarities; 0 if there is none. */
  static double closeness(double[] similarities) {
    double[] sorted = similarities.clone();
    Arrays.sort(sorted);
    return Arrays.stream(sorted)
        .skip(Math.max(0, sorted.length - COMPARED))
        .average()
        .orElse(0);
  }
}
