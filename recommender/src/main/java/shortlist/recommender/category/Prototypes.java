package shortlist.recommender.category;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import shortlist.recommender.vector.SparseVector;

/** The means that {@link CategoryModel} compares with, over the terms that labelled texts have. */
final class Prototypes {

  /** So many texts left out in turn tell how good the guesses are. */
  private static final int MAX_TRIALS = 500;

  private final List<String> names;
  private final List<Labelled> examples;
  private final List<SparseVector> nameWords;
  private final int[] places;
  private final int terms;
  /** Sums of vectors: for each place those of all categories. */
  private final double[] sums;
  private final double[] counts;
  private final double[] squares;

  /** {@code nameWeight}: how many texts the words of a name count as. */
  Prototypes(int size, Map<String, SparseVector> names, List<Labelled> examples,
      double nameWeight) {
    this.names = names.keySet().stream().sorted().toList();
    this.nameWords = this.names.stream().map(names::get).toList();
    this.examples = examples;
    this.places = new int[size];
    int last = 0;
    for (SparseVector vector : nameWords) {
      last = place(vector, last);
    }
    for (Labelled example : examples) {
      last = place(example.words(), last);
    }
    this.terms = last;
    this.sums = new double[terms * this.names.size()];
    this.counts = new double[this.names.size()];
    for (int category = 0; category < counts.length; category++) {
      add(nameWords.get(category), category, nameWeight);
    }
    for (Labelled example : examples) {
      add(example.words(), this.names.indexOf(example.category()), 1);
    }
    this.squares = squares(sums, counts.length);
  }

  private int place(SparseVector vector, int last) {
    int end = last;
    for (int i = 0; i < vector.size(); i++) {
      if (places[vector.term(i)] == 0) {
        places[vector.term(i)] = ++end;
      }
    }
    return end;
  }

  private void add(SparseVector vector, int category, double weight) {
    counts[category] += weight;
    for (int i = 0; i < vector.size(); i++) {
      sums[at(vector.term(i), category)] += weight * vector.weight(i);
    }
  }

  private int at(int term, int category) {
    return (places[term] - 1) * names.size() + category;
  }

  List<String> names() {
    return names;
  }

  int[] places() {
    return places;
  }

  /** What the likeness to each category is the inner product with. */
  float[] weights() {
    double[] lengths = lengths();
    float[] weights = new float[sums.length];
    for (int place = 0; place < terms; place++) {
      double mean = mean(place);
      for (int category = 0; category < counts.length; category++) {
        int at = place * counts.length + category;
        weights[at] = (float) ((sums[at] / counts[category] - mean) / lengths[category]);
      }
    }
    return weights;
  }

  /**
   * The mean of the categories' means: each counts the same, however many texts it has. Nothing if
   * there is one only, which would be its own mean.
   */
  private double mean(int place) {
    double mean = 0;
    for (int category = 0; category < counts.length && counts.length > 1; category++) {
      mean += sums[place * counts.length + category] / counts[category] / counts.length;
    }
    return mean;
  }

  /** Of the means; a category of many texts would have a shorter one. */
  private double[] lengths() {
    double[] lengths = new double[counts.length];
    for (int category = 0; category < lengths.length; category++) {
      lengths[category] = length(squares[category], counts[category]);
    }
    return lengths;
  }

  private static double length(double square, double count) {
    return square <= 0 ? 1 : Math.sqrt(square) / count;
  }

  /** The squared length of the sum of each category. */
  private static double[] squares(double[] sums, int categories) {
    double[] squares = new double[categories];
    for (int at = 0; at < sums.length; at++) {
      squares[at % categories] += sums[at] * sums[at];
    }
    return squares;
  }

  /** Each example, or a sample of them, against prototypes that it has no part in. */
  List<CategoryModel.Trial> trials() {
    List<CategoryModel.Trial> trials = new ArrayList<>();
    int step = Math.max(1, examples.size() / MAX_TRIALS);
    for (int i = 0; i < examples.size(); i += step) {
      trials.add(trial(examples.get(i)));
    }
    return trials;
  }

  /** |s - v|² = |s|² - 2sv + |v|², so that only the terms of the example are looked at. */
  private CategoryModel.Trial trial(Labelled example) {
    SparseVector words = example.words();
    int truth = names.indexOf(example.category());
    double square = squares[truth];
    for (int i = 0; i < words.size(); i++) {
      double weight = words.weight(i);
      square += weight * (weight - 2 * sums[at(words.term(i), truth)]);
    }
    add(words, truth, -1);
    double[] lengths = lengths();
    lengths[truth] = length(square, counts[truth]);
    double[] likenesses = IntStream.range(0, counts.length)
        .mapToDouble(category -> likeness(words, category) / lengths[category])
        .toArray();
    add(words, truth, 1);
    return new CategoryModel.Trial(likenesses, truth);
  }

  private double likeness(SparseVector words, int category) {
    double likeness = 0;
    for (int i = 0; i < words.size(); i++) {
      int place = places[words.term(i)] - 1;
      likeness += words.weight(i)
          * (sums[place * counts.length + category] / counts[category] - mean(place));
    }
    return likeness;
  }
}
