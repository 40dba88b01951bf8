package shortlist.recommender.evaluate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import shortlist.recommender.item.Item;
import shortlist.recommender.vector.ChanceOrder;
import shortlist.recommender.vector.TermSpace;

/**
 * What was decided, and what it could have been chosen from.
 *
 * @param space in which the words of all items are
 * @param decisions each of another item
 * @param candidates what was never decided on, or a sample of it, in the order of chance; none of
 *        them is among the decisions
 * @param corpus how many candidates there are in all
 * @param published by the id of an item, when it was published, where that is known
 * @param arrived by the id of a candidate, when it came into the corpus, where that is known
 * @param sent by the number of a period, when its edition was sent, where that is known
 * @param next the period of the edition that is to be sent next
 * @param now the period to rank for today: no smaller than that of any decision
 */
record Past(
    TermSpace space,
    List<Decision> decisions,
    List<Item> candidates,
    int corpus,
    Map<String, LocalDate> published,
    Map<String, LocalDate> arrived,
    Map<Integer, LocalDate> sent,
    int next,
    int now) {

  /** More candidates than these would take long and tell little more. */
  static final int CANDIDATES = 20_000;

  /** The ranker is told of so many that they are as usual. */
  private static final int OTHERS = 1_000;

  Past {
    decisions = List.copyOf(decisions);
    candidates = candidates.stream()
        .sorted(Comparator.comparing(Item::id, ChanceOrder.OF_IDS))
        .limit(CANDIDATES)
        .toList();
  }

  /** What was published or accepted. */
  List<Decision> engaged() {
    return decisions.stream().filter(Decision::engaged).toList();
  }

  /**
   * The candidates that tell the ranker what is usual. What it learnt from in this way would come
   * last for that alone, so that none of them is in the {@link #pool}.
   */
  List<Item> others() {
    return candidates.subList(0, poolStart());
  }

  /** The candidates among which something is to be found again. */
  List<Item> pool() {
    return candidates.subList(poolStart(), candidates.size());
  }

  private int poolStart() {
    return Math.min(OTHERS, candidates.size() / 2);
  }
}
