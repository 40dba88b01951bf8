package shortlist.recommender.rank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import shortlist.recommender.item.Item;
import shortlist.recommender.item.Observation;
import shortlist.recommender.profile.Profile;
import shortlist.recommender.vector.TermSpace;

/**
 * Learns how much each part of a score is worth, on the past and in its order: profiles are learnt
 * from earlier periods, and the weights from how their parts foretell the next ones (Wolpert,
 * "Stacked generalization", 1992, with time for folds).
 *
 * <p>Weights are not negative, and the less there is to learn from, the nearer they stay to the
 * usual ones.
 */
final class Stacking {

  private static final int BLOCKS = 4;
  private static final int MIN_PERIODS = 8;
  private static final int MAX_PERIODS = 32;

  private final Weights usual;
  private final List<String> names = new ArrayList<>();
  private final List<double[]> rows = new ArrayList<>();
  private final List<Double> targets = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();

  private Stacking(Weights usual) {
    this.usual = usual;
  }

  /** The weights for these parts; the usual ones where the past is too short to tell. */
  static Weights learn(TermSpace space, List<Observation> past, List<Item> others) {
    TreeMap<Integer, List<Observation>> periods = new TreeMap<>();
    past.forEach(observation -> periods
        .computeIfAbsent(observation.period(), _ -> new ArrayList<>())
        .add(observation));
    List<Integer> telling = periods.entrySet()
        .stream()
        .filter(period -> period.getValue()
            .stream()
            .mapToDouble(Observation::outcome)
            .distinct()
            .count() > 1)
        .map(Map.Entry::getKey)
        .toList();
    Weights usual = Usual.weights(
        (int) past.stream().filter(Observation::engaged).count());
    if (telling.size() < MIN_PERIODS) {
      return usual;
    }
    // The first of them only teach.
    int tested = Math.min(MAX_PERIODS, telling.size() * 3 / 4);
    List<Integer> last = telling.subList(telling.size() - tested, telling.size());
    Stacking stacking = new Stacking(usual);
    for (int block = 0; block < BLOCKS; block++) {
      List<Integer> part = last.subList(tested * block / BLOCKS, tested * (block + 1) / BLOCKS);
      if (!part.isEmpty()) {
        int now = part.getFirst();
        List<Observation> before = past.stream().filter(seen -> seen.period() < now).toList();
        Profile profile = Profile.learn(space, before, others, now);
        part.forEach(period -> stacking.add(profile, periods.getOrDefault(period, List.of())));
      }
    }
    return stacking.solve(tested);
  }

  /** Adds a period; what was engaged with counts together as much as what was passed over. */
  private void add(Profile profile, List<Observation> period) {
    Features features = Features.of(profile, period.stream().map(Observation::item).toList());
    features.names().stream().filter(name -> !names.contains(name)).forEach(names::add);
    double[] outcomes = period.stream().mapToDouble(Observation::outcome).toArray();
    long engaged = period.stream().filter(Observation::engaged).count();
    boolean binary = period.stream()
        .filter(Observation::engaged)
        .mapToDouble(Observation::outcome)
        .distinct()
        .count() == 1;
    Standard.apply(outcomes);
    for (int i = 0; i < outcomes.length; i++) {
      double[] row = new double[names.size()];
      for (int part = 0; part < features.names().size(); part++) {
        row[names.indexOf(features.names().get(part))] = features.of(part, i);
      }
      rows.add(row);
      double weight = 1;
      if (binary) {
        targets.add(period.get(i).engaged() ? 1.0 : -1.0);
        weight = period.get(i).engaged() ? 1 : (double) engaged / (outcomes.length - engaged);
      } else {
        targets.add(outcomes[i]);
      }
      weights.add(weight);
    }
  }

  private Weights solve(int periods) {
    double[] before = names.stream().mapToDouble(usual::of).toArray();
    double[] learnt = BoundedRegression.learn(rows, targets, weights, before);
    SequencedMap<String, Double> byPart = new LinkedHashMap<>();
    for (int part = 0; part < learnt.length; part++) {
      byPart.put(names.get(part), learnt[part]);
    }
    return new Weights(byPart, periods);
  }
}
