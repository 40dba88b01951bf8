package shortlist.recommender.mix;

import java.util.List;
import shortlist.recommender.vector.SparseVector;

/** Cosines of vectors of length 1. One for each thread: it works on a dense vector of its own. */
final class Likeness {

  private final float[] scratch;

  /**
   * Compares vectors of a space.
   *
   * @param size how many dimensions it has
   */
  Likeness(int size) {
    this.scratch = new float[size];
  }

  /** The cosine of one with each of the others, 0 to 1. */
  double[] of(SparseVector one, List<SparseVector> others) {
    one.addTo(scratch);
    double[] cosines = new double[others.size()];
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] = Math.clamp(others.get(i).dot(scratch), 0, 1);
    }
    one.clearFrom(scratch);
    return cosines;
  }

  /** The cosine of each with each. */
  double[][] among(List<SparseVector> vectors) {
    double[][] cosines = new double[vectors.size()][];
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] = of(vectors.get(i), vectors);
    }
    return cosines;
  }
}
