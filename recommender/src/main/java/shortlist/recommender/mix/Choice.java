package shortlist.recommender.mix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses a few of many so that they are worth most together: the sum of their scores, each less
 * what it resembles a better one of them, which is maximal marginal relevance (Carbonell and
 * Goldstein, "The use of MMR, diversity-based reranking for reordering documents and producing
 * summaries", 1998) for a whole set instead of step by step, and less the price of each rule they
 * break.
 *
 * <p>It is an exact search by branch and bound, in the order of the scores: what is still to be
 * chosen can add no more than the next best scores. Where very many sets are as good as another,
 * and it would take too long, it ends with the best it has met, which is never less than taking the
 * best next one each time.
 */
final class Choice {

  /** A few milliseconds. */
  private static final int MOST_STEPS = 100_000;

  private final double[] gains;
  private final double[][] alike;
  private final double diversity;
  private final List<Rule> rules;
  /** For each rule and entrant the number of its group, or -1. */
  private final int[][] groups;
  /** For each rule and group how many were chosen. */
  private final int[][] counts;
  private final int wanted;
  private final int[] chosen;
  private int[] best = {};
  private double bestValue = Double.NEGATIVE_INFINITY;
  private int steps;

  private Choice(
      List<Entrant> entrants, double[][] alike, List<Rule> rules, double diversity, int wanted) {
    this.gains = gains(entrants, diversity);
    this.alike = alike;
    this.diversity = diversity;
    this.rules = rules;
    this.groups = new int[rules.size()][];
    this.counts = new int[rules.size()][];
    for (int rule = 0; rule < groups.length; rule++) {
      Map<String, Integer> numbers = new HashMap<>();
      groups[rule] = new int[entrants.size()];
      for (int i = 0; i < entrants.size(); i++) {
        String group = rules.get(rule).group().apply(entrants.get(i));
        groups[rule][i] = group == null
            ? -1
            : numbers.computeIfAbsent(group, _ -> numbers.size());
      }
      counts[rule] = new int[numbers.size()];
    }
    this.wanted = Math.min(wanted, entrants.size());
    this.chosen = new int[this.wanted];
  }

  /**
   * The places in the list of those that are chosen, ascending.
   *
   * @param entrants best first
   * @param alike the cosine of each with each
   * @param diversity how much likeness counts against the scores, 0 to 1
   * @param wanted how many; fewer if there are no more
   */
  static List<Integer> of(
      List<Entrant> entrants,
      double[][] alike,
      List<Rule> rules,
      double diversity,
      int wanted) {
    Choice choice = new Choice(entrants, alike, rules, diversity, wanted);
    choice.takeNextBest();
    choice.search(0, 0, 0, choice.unavoidable());
    List<Integer> places = new ArrayList<>();
    for (int place : choice.best) {
      places.add(place);
    }
    return places;
  }

  /** The scores from 0 to 1, as they count beside likeness; all 1 if they are equal. */
  private static double[] gains(List<Entrant> entrants, double diversity) {
    double[] gains = new double[entrants.size()];
    double most = entrants.isEmpty() ? 0 : entrants.getFirst().score();
    double range = entrants.isEmpty() ? 0 : most - entrants.getLast().score();
    for (int i = 0; i < gains.length; i++) {
      gains[i] = (1 - diversity)
          * (range > 0 ? 1 - (most - entrants.get(i).score()) / range : 1);
    }
    return gains;
  }

  /** The first set to beat: the best next one each time. */
  private void takeNextBest() {
    boolean[] taken = new boolean[gains.length];
    for (int n = 0; n < wanted; n++) {
      int next = nextBest(taken, n);
      taken[next] = true;
      chosen[n] = next;
      count(next, 1);
    }
    for (int place : chosen) {
      count(place, -1);
    }
    Arrays.sort(chosen);
    best = chosen.clone();
    bestValue = valueOf(best);
  }

  private int nextBest(boolean[] taken, int number) {
    int next = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < gains.length; i++) {
      if (!taken[i]) {
        double value = value(i, number) - price(i);
        if (value > most) {
          most = value;
          next = i;
        }
      }
    }
    return next;
  }

  /** What the chosen are worth together, in the order of their scores. */
  private double valueOf(int[] set) {
    double value = 0;
    for (int n = 0; n < set.length; n++) {
      value += value(set[n], n) - price(set[n]);
      count(set[n], 1);
    }
    for (int place : set) {
      count(place, -1);
    }
    return value;
  }

  /**
   * Tries all sets that begin with the first {@code number} chosen.
   *
   * @param from the next place to choose
   * @param value of what is chosen
   * @param owed what breaking rules will still cost, whatever is chosen
   */
  private void search(int from, int number, double value, double owed) {
    if (number == wanted) {
      if (value > bestValue) {
        bestValue = value;
        best = chosen.clone();
      }
      return;
    }
    int left = wanted - number;
    for (int i = from; i <= gains.length - left; i++) {
      if (steps++ > MOST_STEPS || value + upTo(i, left) - owed <= bestValue) {
        return;
      }
      double price = price(i);
      chosen[number] = i;
      count(i, 1);
      search(i + 1, number + 1, value + value(i, number) - price, Math.max(0, owed - price));
      count(i, -1);
    }
  }

  /** What so many from a place on can add at most. */
  private double upTo(int from, int number) {
    double sum = 0;
    for (int i = from; i < from + number; i++) {
      sum += gains[i];
    }
    return sum;
  }

  /** What an entrant adds to the first {@code number} chosen, rules aside. */
  private double value(int entrant, int number) {
    double nearest = 0;
    for (int n = 0; n < number; n++) {
      nearest = Math.max(nearest, alike[entrant][chosen[n]]);
    }
    return gains[entrant] - diversity * nearest;
  }

  /** What it costs to choose one more, by the rules that it breaks. */
  private double price(int entrant) {
    double price = 0;
    for (int rule = 0; rule < groups.length; rule++) {
      int group = groups[rule][entrant];
      if (group >= 0 && counts[rule][group] >= rules.get(rule).limit()) {
        price += rules.get(rule).price();
      }
    }
    return price;
  }

  private void count(int entrant, int by) {
    for (int rule = 0; rule < groups.length; rule++) {
      int group = groups[rule][entrant];
      if (group >= 0) {
        counts[rule][group] += by;
      }
    }
  }

  /** What every set must pay, for there are too few groups. */
  private double unavoidable() {
    double price = 0;
    for (int rule = 0; rule < groups.length; rule++) {
      int limit = rules.get(rule).limit();
      int[] sizes = new int[counts[rule].length];
      int possible = 0;
      for (int group : groups[rule]) {
        if (group < 0 || sizes[group]++ < limit) {
          possible++;
        }
      }
      price += Math.max(0, wanted - possible) * rules.get(rule).price();
    }
    return price;
  }
}
