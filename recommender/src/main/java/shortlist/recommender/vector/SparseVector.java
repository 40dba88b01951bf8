package shortlist.recommender.vector;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A vector of which few components are not zero: a text's weighed terms. Immutable; components are
 * kept in the order of their terms.
 */
public final class SparseVector {

  /** The vector of no term. */
  public static final SparseVector ZERO = new SparseVector(new int[0], new float[0]);

  private final int[] terms;
  private final float[] weights;

  /** Takes the arrays over; the terms ascend. */
  SparseVector(int[] terms, float[] weights) {
    this.terms = terms;
    this.weights = weights;
  }

  /** How many components are not zero. */
  public int size() {
    return terms.length;
  }

  /** The term of the component at {@code place}, 0 to {@link #size} - 1; ascending. */
  public int term(int place) {
    return terms[place];
  }

  /** The weight of the component at {@code place}, 0 to {@link #size} - 1. */
  public float weight(int place) {
    return weights[place];
  }

  /** The inner product with a dense vector that has a component for each term of the space. */
  public double dot(float[] dense) {
    double sum = 0;
    for (int i = 0; i < terms.length; i++) {
      sum += weights[i] * dense[terms[i]];
    }
    return sum;
  }

  /** Adds this vector to a dense one. */
  public void addTo(float[] dense) {
    for (int i = 0; i < terms.length; i++) {
      dense[terms[i]] += weights[i];
    }
  }

  /** Sets the components that this vector has to zero in a dense one. */
  public void clearFrom(float[] dense) {
    for (int term : terms) {
      dense[term] = 0;
    }
  }

  /** The same direction with length 1; the zero vector stays what it is. */
  public SparseVector normalised() {
    double squares = 0;
    for (float weight : weights) {
      squares += weight * weight;
    }
    return squares == 0 ? this : times(1 / Math.sqrt(squares));
  }

  /** Each component multiplied. */
  public SparseVector times(double factor) {
    float[] scaled = new float[weights.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (weights[i] * factor);
    }
    return new SparseVector(terms, scaled);
  }

  /** The sum of two vectors. */
  public SparseVector plus(SparseVector other) {
    int[] union = new int[terms.length + other.terms.length];
    float[] sums = new float[union.length];
    int size = 0;
    for (int mine = 0, its = 0; mine < terms.length || its < other.terms.length; size++) {
      int left = mine < terms.length ? terms[mine] : Integer.MAX_VALUE;
      int right = its < other.terms.length ? other.terms[its] : Integer.MAX_VALUE;
      union[size] = Math.min(left, right);
      sums[size] = (left <= right ? weights[mine++] : 0)
          + (right <= left ? other.weights[its++] : 0);
    }
    return new SparseVector(Arrays.copyOf(union, size), Arrays.copyOf(sums, size));
  }

  /** This vector followed by another whose terms are counted from {@code offset} on. */
  SparseVector then(SparseVector other, int offset) {
    int[] allTerms = Arrays.copyOf(terms, terms.length + other.terms.length);
    float[] allWeights = Arrays.copyOf(weights, allTerms.length);
    for (int i = 0; i < other.terms.length; i++) {
      allTerms[terms.length + i] = other.terms[i] + offset;
      allWeights[terms.length + i] = other.weights[i];
    }
    return new SparseVector(allTerms, allWeights);
  }

  /** Only the {@code limit} components of the largest weight. */
  public SparseVector strongest(int limit) {
    if (terms.length <= limit) {
      return this;
    }
    float[] sorted = weights.clone();
    Arrays.sort(sorted);
    float least = sorted[sorted.length - limit];
    int[] kept = IntStream.range(0, terms.length)
        .filter(i -> weights[i] >= least)
        .limit(limit)
        .toArray();
    int[] keptTerms = new int[kept.length];
    float[] keptWeights = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      keptTerms[i] = terms[kept[i]];
      keptWeights[i] = weights[kept[i]];
    }
    return new SparseVector(keptTerms, keptWeights);
  }
}
