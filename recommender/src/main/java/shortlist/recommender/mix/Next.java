package shortlist.recommender.mix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import shortlist.recommender.vector.SparseVector;

/**
 * Fills the places after the first, as far as somebody looks through, by maximal marginal relevance
 * (Carbonell and Goldstein, 1998): the next is the one whose score is best after what it resembles
 * of those before it. Each place takes one comparison with each of a window.
 */
final class Next {

  /** Up to this place, the first ones counted in. */
  private static final int LOOKED_THROUGH = 20;

  private final List<Double> scores;
  private final List<SparseVector> words;
  private final Likeness likeness;
  private final double diversity;
  private final double[] nearest;

  /**
   * Places to fill from the top of an order.
   *
   * @param scores best first
   * @param words of each, of length 1
   */
  Next(List<Double> scores, List<SparseVector> words, Likeness likeness, double diversity) {
    int window = Math.min(Mix.WINDOW, scores.size());
    this.scores = scores.subList(0, window);
    this.words = words;
    this.likeness = likeness;
    this.diversity = diversity;
    this.nearest = new double[window];
  }

  /** What follows these, in order, each by its place in the scores. */
  List<Integer> after(Collection<Integer> first) {
    boolean[] taken = new boolean[nearest.length];
    for (int place : first) {
      take(place, taken);
    }
    List<Integer> next = new ArrayList<>();
    for (int n = first.size(); n < Math.min(LOOKED_THROUGH, nearest.length); n++) {
      int best = best(taken);
      if (best >= 0) {
        take(best, taken);
        next.add(best);
      }
    }
    return next;
  }

  private void take(int place, boolean[] taken) {
    if (place < taken.length) {
      taken[place] = true;
    }
    double[] cosines = likeness.of(words.get(place), words.subList(0, nearest.length));
    Arrays.setAll(nearest, i -> Math.max(nearest[i], cosines[i]));
  }

  private int best(boolean[] taken) {
    double range = Math.max(scores.getFirst() - scores.getLast(), Double.MIN_NORMAL);
    double most = Double.NEGATIVE_INFINITY;
    int best = -1;
    for (int i = 0; i < nearest.length; i++) {
      double value = (1 - diversity) * (scores.get(i) - scores.getLast()) / range
          - diversity * nearest[i];
      if (!taken[i] && value > most) {
        most = value;
        best = i;
      }
    }
    return best;
  }
}
