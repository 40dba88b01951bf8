package shortlist.recommender.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shortlist.recommender.evaluate.measure.Effectiveness;
import shortlist.recommender.item.Item;
import shortlist.recommender.item.Observation;
import shortlist.recommender.vector.ChanceOrder;

/**
 * Something to be found again, and what may be known when it is looked for.
 *
 * @param past what may be learnt from
 * @param others what may be learnt from as usual
 * @param pool among which it is to be found
 * @param held what is to be found; none of it is in the past
 * @param together whether the held ones were chosen together, so that they are one order with one
 *        figure; if not, each is looked for alone
 * @param now the period to rank for
 */
record Trial(
    List<Observation> past,
    List<Item> others,
    List<Item> pool,
    List<Decision> held,
    boolean together,
    int now) {

  /** One that may learn from all decisions but the held ones. */
  static Trial without(Past past, List<Decision> held) {
    Set<String> hidden = held.stream().map(Decision::id).collect(Collectors.toSet());
    return new Trial(past.decisions()
        .stream()
        .filter(decision -> !hidden.contains(decision.id()))
        .map(Decision::learnt)
        .toList(), past.others(), past.pool(), held, false, past.now());
  }

  /** All that is ranked: the pool, then what is to be found. */
  List<Item> items() {
    return Stream.concat(pool.stream(), held.stream().map(Decision::item)).toList();
  }

  /**
   * The same as the product may see them. Of what has no document, less is known than of the pool;
   * to tell them apart by that would be no merit, so that only words count then.
   */
  List<Item> comparable() {
    return held.stream().allMatch(Decision::isDocument)
        ? items()
        : items().stream().map(item -> Item.ofWords(item.id(), item.words())).toList();
  }

  /**
   * How well the held ones are found.
   *
   * @param scores of {@link #items}; of equal ones the order is that of chance
   * @return one figure if they are together, else one for each of them
   */
  List<Effectiveness> judge(double[] scores) {
    List<Item> items = items();
    int[] ranks = IntStream.range(pool.size(), items.size())
        .map(place -> rank(place, items, scores))
        .toArray();
    if (together) {
      return List.of(Effectiveness.of(ranks, gains()));
    }
    List<Effectiveness> each = new ArrayList<>();
    for (int rank : ranks) {
      each.add(Effectiveness.of(new int[]{rank}, new double[]{1}));
    }
    return each;
  }

  /** What an order by chance is to be expected to give. */
  List<Effectiveness> judgeChance() {
    if (together) {
      return List.of(Effectiveness.byChance(gains(), pool.size() + held.size()));
    }
    Effectiveness each = Effectiveness.byChance(new double[]{1}, pool.size() + 1);
    return held.stream().map(_ -> each).toList();
  }

  private double[] gains() {
    return held.stream().mapToDouble(decision -> decision.learnt().outcome()).toArray();
  }

  private int rank(int place, List<Item> items, double[] scores) {
    int rank = 1;
    for (int other = 0; other < (together ? items.size() : pool.size()); other++) {
      int order = Double.compare(scores[other], scores[place]);
      boolean before = order > 0 || (order == 0
          && ChanceOrder.OF_IDS.compare(items.get(other).id(), items.get(place).id()) < 0);
      rank += before ? 1 : 0;
    }
    return rank;
  }
}
