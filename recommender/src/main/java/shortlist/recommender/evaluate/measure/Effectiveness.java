package shortlist.recommender.evaluate.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How far up an order has what it should, or many orders on average; each figure from 0 to 1.
 * Defined as {@code trec_eval} does.
 *
 * @param ndcg10 normalised discounted cumulative gain of the first ten: the logarithm of an item's
 *        rank and one is its discount (Järvelin and Kekäläinen, "Cumulated gain-based evaluation of
 *        IR techniques", 2002)
 * @param averagePrecision the mean, over the relevant items, of the share of such items among those
 *        ranked no lower; 0 for those not ranked
 * @param recall20 the share of the relevant items among the first twenty
 * @param recall100 the share of the relevant items among the first hundred
 * @param reciprocalRank of the first relevant item; 0 if none is ranked
 */
public record Effectiveness(double ndcg10, double averagePrecision, double recall20,
    double recall100, double reciprocalRank) {

  private static final int GAINED = 10;
  /** The rank of what is not ranked. */
  private static final int NOWHERE = Integer.MAX_VALUE;

  /**
   * Of one order.
   *
   * @param ranked ids, the best first, each once
   * @param gains of ids; one of 0 or less is not relevant; at least one is above 0
   */
  public static Effectiveness of(List<String> ranked, Map<String, ? extends Number> gains) {
    Map<String, Integer> ranks = HashMap.newHashMap(ranked.size());
    for (int place = 0; place < ranked.size(); place++) {
      ranks.put(ranked.get(place), place + 1);
    }
    List<Map.Entry<String, ? extends Number>> relevant = new ArrayList<>();
    gains.entrySet()
        .stream()
        .filter(gain -> gain.getValue().doubleValue() > 0)
        .forEach(relevant::add);
    return of(
        relevant.stream().mapToInt(gain -> ranks.getOrDefault(gain.getKey(), NOWHERE)).toArray(),
        relevant.stream().mapToDouble(gain -> gain.getValue().doubleValue()).toArray());
  }

  /**
   * Of one order, of which only the relevant items need to be known.
   *
   * @param ranks of the relevant items, from 1, each another; at least one
   * @param gains of the same items, above 0
   */
  public static Effectiveness of(int[] ranks, double[] gains) {
    int[] sorted = ranks.clone();
    Arrays.sort(sorted);
    double precisions = 0;
    for (int found = 0; found < sorted.length && sorted[found] < NOWHERE; found++) {
      precisions += (found + 1.0) / sorted[found];
    }
    return new Effectiveness(discounted(ranks, gains) / ideal(gains), precisions / sorted.length,
        within(sorted, 20), within(sorted, 100), sorted[0] < NOWHERE ? 1.0 / sorted[0] : 0);
  }

  /**
   * What is to be expected of an order by chance: exactly, not by trying.
   *
   * @param gains of the relevant items, above 0; at least one
   * @param items how many there are in all, the relevant ones included
   */
  public static Effectiveness byChance(double[] gains, int items) {
    int relevant = gains.length;
    double mean = Arrays.stream(gains).average().orElseThrow();
    double discounts = 0;
    double precisions = 0;
    double reciprocal = 0;
    double noneBefore = 1;
    for (int rank = 1; rank <= items; rank++) {
      discounts += rank <= GAINED ? discount(rank) : 0;
      precisions += (1 + (rank - 1.0) * (relevant - 1.0) / Math.max(1, items - 1)) / rank;
      double first = noneBefore * relevant / (items - rank + 1.0);
      reciprocal += Math.min(noneBefore, first) / rank;
      noneBefore = Math.max(0, noneBefore - first);
    }
    return new Effectiveness(mean * relevant / items * discounts / ideal(gains),
        precisions / items, Math.min(1, 20.0 / items), Math.min(1, 100.0 / items), reciprocal);
  }

  private static double within(int[] ranks, int last) {
    return Arrays.stream(ranks).filter(rank -> rank <= last).count() / (double) ranks.length;
  }

  private static double discounted(int[] ranks, double[] gains) {
    double sum = 0;
    for (int i = 0; i < ranks.length; i++) {
      sum += ranks[i] <= GAINED ? gains[i] * discount(ranks[i]) : 0;
    }
    return sum;
  }

  private static double ideal(double[] gains) {
    double[] ascending = gains.clone();
    Arrays.sort(ascending);
    double sum = 0;
    for (int rank = 1; rank <= Math.min(GAINED, ascending.length); rank++) {
      sum += ascending[ascending.length - rank] * discount(rank);
    }
    return sum;
  }

  private static double discount(int rank) {
    return Math.log(2) / Math.log(rank + 1);
  }

  /** The mean of many; all 0 if there are none. */
  public static Effectiveness mean(Collection<Effectiveness> all) {
    return new Effectiveness(mean(all, Effectiveness::ndcg10),
        mean(all, Effectiveness::averagePrecision), mean(all, Effectiveness::recall20),
        mean(all, Effectiveness::recall100), mean(all, Effectiveness::reciprocalRank));
  }

  private static double mean(Collection<Effectiveness> all,
      ToDoubleFunction<Effectiveness> figure) {
    return all.stream().mapToDouble(figure).average().orElse(0);
  }
}
