package shortlist.bench.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Learns a sum of decision trees for the log-odds of a yes, tree after tree on what is still wrong
 * (Friedman, "Greedy function approximation: a gradient boosting machine", 2001), each on some of
 * the examples and few of the features ("Stochastic gradient boosting", 2002), which keeps it from
 * learning the sites of so few pages by heart. Gives the same on every machine.
 */
final class Boosting {

  private static final int TREES = 150;
  private static final int LEAVES = 24;
  private static final double RATE = 0.08;
  private static final double EXAMPLES = 0.3;
  private static final double FEATURES = 0.1;
  private static final double SMOOTHING = 5;
  private static final double LEAST_WEIGHT = 2;
  private static final double FLATTEST = 1e-4;

  private final Bins bins;
  private final boolean[] yes;
  private final double[] weights;
  private final double[] odds;
  private final double[] slopes;
  private final double[] curves;
  private final Random random = new Random(3);

  private Boosting(Bins bins, boolean[] yes, double[] weights) {
    this.bins = bins;
    this.yes = yes;
    this.weights = weights;
    this.odds = new double[yes.length];
    this.slopes = new double[yes.length];
    this.curves = new double[yes.length];
  }

  /** Learns from all pieces of the lessons; writes what it learnt as a forest is read. */
  static String learn(List<Lesson> lessons, List<String> features) {
    List<float[]> rows = new ArrayList<>();
    for (Lesson lesson : lessons) {
      for (int i = 0; i < lesson.size(); i++) {
        rows.add(lesson.row(i));
      }
    }
    boolean[] yes = new boolean[rows.size()];
    double[] weights = new double[rows.size()];
    int at = 0;
    double sum = 0;
    for (Lesson lesson : lessons) {
      for (int i = 0; i < lesson.size(); i++) {
        yes[at] = lesson.isWithin(i);
        weights[at] = lesson.weight(i);
        sum += weights[at++];
      }
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= weights.length / sum;
    }
    return new Boosting(new Bins(rows), yes, weights).forest(features);
  }

  private String forest(List<String> features) {
    double all = 0;
    double hits = 0;
    for (int i = 0; i < yes.length; i++) {
      all += weights[i];
      hits += yes[i] ? weights[i] : 0;
    }
    double base = Math.log(hits / (all - hits));
    Arrays.fill(odds, base);
    StringBuilder forest = new StringBuilder("base " + (float) base + "\n");
    for (int i = 0; i < TREES; i++) {
      look();
      Tree tree = grow();
      tree.write(forest, features, bins);
      for (int row = 0; row < odds.length; row++) {
        odds[row] += tree.value(row, bins);
      }
    }
    return forest.toString();
  }

  private void look() {
    for (int i = 0; i < yes.length; i++) {
      double p = 1 / (1 + Math.exp(-odds[i]));
      slopes[i] = weights[i] * (p - (yes[i] ? 1 : 0));
      curves[i] = weights[i] * Math.max(p * (1 - p), FLATTEST);
    }
  }

  private Tree grow() {
    int[] rows = IntStream.range(0, yes.length)
        .filter(_ -> random.nextDouble() < EXAMPLES)
        .toArray();
    int[] columns = random.ints(0, bins.columns())
        .distinct()
        .limit((int) Math.ceil(FEATURES * bins.columns()))
        .toArray();
    Tree tree = new Tree();
    List<Leaf> leaves = new ArrayList<>();
    leaves.add(leaf(0, rows, columns));
    while (leaves.size() < LEAVES) {
      Leaf best = leaves.stream().max((a, b) -> Double.compare(a.gain, b.gain)).orElseThrow();
      if (best.gain <= 0) {
        break;
      }
      leaves.remove(best);
      int lower = tree.split(best.node, best.column, best.bin);
      leaves.add(leaf(lower, best.side(bins, true), columns));
      leaves.add(leaf(lower + 1, best.side(bins, false), columns));
    }
    for (Leaf leaf : leaves) {
      tree.value(leaf.node, -RATE * leaf.slope / (leaf.curve + SMOOTHING));
    }
    return tree;
  }

  /** A leaf, and the best way to split it. */
  private static final class Leaf {
    final int node;
    final int[] rows;
    double slope;
    double curve;
    double gain;
    int column;
    int bin;

    Leaf(int node, int[] rows) {
      this.node = node;
      this.rows = rows;
    }

    int[] side(Bins bins, boolean lower) {
      return Arrays.stream(rows).filter(row -> bins.of(row, column) <= bin == lower).toArray();
    }
  }

  private Leaf leaf(int node, int[] rows, int[] columns) {
    Leaf leaf = new Leaf(node, rows);
    for (int row : rows) {
      leaf.slope += slopes[row];
      leaf.curve += curves[row];
    }
    for (int column : columns) {
      double[] slope = new double[Bins.COUNT];
      double[] curve = new double[Bins.COUNT];
      for (int row : rows) {
        int bin = bins.of(row, column);
        slope[bin] += slopes[row];
        curve[bin] += curves[row];
      }
      choose(leaf, column, slope, curve);
    }
    return leaf;
  }

  private void choose(Leaf leaf, int column, double[] slope, double[] curve) {
    double whole = leaf.slope * leaf.slope / (leaf.curve + SMOOTHING);
    double lowerSlope = 0;
    double lowerCurve = 0;
    for (int bin = 0; bin < bins.cuts(column); bin++) {
      lowerSlope += slope[bin];
      lowerCurve += curve[bin];
      double upperSlope = leaf.slope - lowerSlope;
      double upperCurve = leaf.curve - lowerCurve;
      double gain = lowerSlope * lowerSlope / (lowerCurve + SMOOTHING)
          + upperSlope * upperSlope / (upperCurve + SMOOTHING) - whole;
      if (gain > leaf.gain && lowerCurve >= LEAST_WEIGHT && upperCurve >= LEAST_WEIGHT) {
        leaf.gain = gain;
        leaf.column = column;
        leaf.bin = bin;
      }
    }
  }
}
