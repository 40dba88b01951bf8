package shortlist.recommender.profile;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import shortlist.recommender.vector.SparseVector;

/**
 * A weight for each term, learnt by logistic regression with L2 regularisation (Fan and others,
 * "LIBLINEAR: a library for large linear classification", JMLR 2008; its primal solver uses no
 * random numbers).
 */
final class LinearModel {

  private static final double TOLERANCE = 0.01;
  private static final int LIKED = 1;
  private static final int OTHER = -1;

  private final float[] weights;

  private LinearModel(float[] weights) {
    this.weights = weights;
  }

  /** The model that knows nothing. */
  static LinearModel blank(int terms) {
    return new LinearModel(new float[terms]);
  }

  /** The weight of each term; above 0 speaks for a document. Not to be changed. */
  float[] weights() {
    return weights;
  }

  /** Collects the rows to learn from; liked ones are to be added first. */
  static final class Learner {

    static {
      // It would write to standard output, where data goes.
      Linear.disableDebugOutput();
    }

    private final int terms;
    private final List<Feature[]> rows = new ArrayList<>();
    private int liked;

    Learner(int terms) {
      this.terms = terms;
    }

    /** Adds a row that counts as much as {@code times} rows; the library weighs whole classes. */
    void addLiked(SparseVector vector, int times) {
      rows.addAll(liked, Collections.nCopies(times, features(vector)));
      liked += times;
    }

    /** The same for a row on the other side. */
    void addOther(SparseVector vector, int times) {
      rows.addAll(Collections.nCopies(times, features(vector)));
    }

    /**
     * Learns.
     *
     * @param cost of an error on a liked row, against the regularisation
     * @param otherCost of an error on another row
     */
    LinearModel learn(double cost, double otherCost) {
      if (liked == 0 || liked == rows.size()) {
        return blank(terms);
      }
      Problem problem = new Problem();
      problem.l = rows.size();
      problem.n = terms + 1;
      problem.bias = 1;
      problem.x = rows.toArray(Feature[][]::new);
      problem.y = new double[problem.l];
      for (int i = 0; i < problem.l; i++) {
        problem.y[i] = i < liked ? LIKED : OTHER;
      }
      Parameter parameter = new Parameter(SolverType.L2R_LR, 1, TOLERANCE);
      parameter.setWeights(new double[]{cost, otherCost}, new int[]{LIKED, OTHER});
      Model model = Linear.train(problem, parameter);
      double[] learnt = model.getFeatureWeights();
      float[] weights = new float[terms];
      for (int term = 0; term < terms; term++) {
        weights[term] = (float) learnt[term];
      }
      return new LinearModel(weights);
    }

    /** The library counts features from 1; the last one is the constant. */
    private Feature[] features(SparseVector vector) {
      Feature[] features = new Feature[vector.size() + 1];
      for (int i = 0; i < vector.size(); i++) {
        features[i] = new FeatureNode(vector.term(i) + 1, vector.weight(i));
      }
      features[vector.size()] = new FeatureNode(terms + 1, 1);
      return features;
    }
  }
}
