package shortlist.recommender.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shortlist.recommender.item.Item;

/**
 * The links of each edition are looked for by what was known before it, among what had come into
 * the corpus by then and what was not taken then or later. Where the corpus is younger than the
 * edition, among all candidates of today.
 */
final class InTime {

  /** So many editions are looked at, the latest. */
  private static final int EDITIONS = 40;
  /** With fewer candidates at its time, an edition is looked for among those of today. */
  private static final int ENOUGH = 100;

  private InTime() {}

  static List<Trial> of(Past past) {
    TreeMap<Integer, List<Decision>> editions = past.engaged()
        .stream()
        .filter(decision -> decision.period() < past.next())
        .collect(Collectors.groupingBy(Decision::period, TreeMap::new, Collectors.toList()));
    List<Trial> trials = new ArrayList<>();
    for (Map.Entry<Integer, List<Decision>> edition : editions.entrySet()) {
      if (!edition.getKey().equals(editions.firstKey())) {
        trials.add(trial(past, edition.getKey(), edition.getValue()));
      }
    }
    return trials.subList(Math.max(0, trials.size() - EDITIONS), trials.size());
  }

  private static Trial trial(Past past, int period, List<Decision> held) {
    List<Item> pool = Stream.concat(pool(past, past.sent().get(period)).stream(),
        declined(past, period, held)).toList();
    return new Trial(past.decisions()
        .stream()
        .filter(decision -> decision.period() < period)
        .map(Decision::learnt)
        .toList(), past.others(), pool, held, true, period);
  }

  /** What was turned down then or later; the candidates do not have it. */
  private static Stream<Item> declined(Past past, int period, List<Decision> held) {
    Set<String> seen = new HashSet<>();
    held.forEach(decision -> seen.add(decision.id()));
    return past.decisions()
        .stream()
        .filter(decision -> !decision.engaged() && decision.period() >= period)
        .map(Decision::item)
        .filter(item -> seen.add(item.id()));
  }

  private static List<Item> pool(Past past, @Nullable LocalDate sent) {
    if (sent == null) {
      return past.pool();
    }
    List<Item> there = past.pool()
        .stream()
        .filter(item -> !past.arrived().getOrDefault(item.id(), LocalDate.MAX).isAfter(sent))
        .toList();
    return there.size() >= ENOUGH ? there : past.pool();
  }
}
