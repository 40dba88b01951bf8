package shortlist.bench.search;

import java.util.ArrayList;
import java.util.List;
import shortlist.indexer.search.Tuning;

/**
 * What the product reaches on a collection that its numbers were not chosen on: of a grid of
 * {@link Tuning}s, the one that is best on the mean of all other collections.
 */
final class LeftOut {

  private static final List<Float> K1 = List.of(1.2f, 1.5f);
  private static final List<Float> B = List.of(.6f, .75f);
  private static final List<Float> NEAR = List.of(0f, .1f);
  private static final List<Double> FEEDBACK = List.of(.2, .3, .4);
  private static final List<Integer> GUARD = List.of(4, 8);
  private static final List<Tuning> GRID = grid();

  private LeftOut() {}

  private static List<Tuning> grid() {
    List<Tuning> grid = new ArrayList<>();
    for (float k1 : K1) {
      for (float b : B) {
        for (float near : NEAR) {
          grid.add(new Tuning(k1, b, near, 0, 1));
          for (double feedback : FEEDBACK) {
            GUARD.forEach(guard -> grid.add(new Tuning(k1, b, near, feedback, guard)));
          }
        }
      }
    }
    return List.copyOf(grid);
  }

  /** The nDCG@10 on each collection; two or more. */
  static List<Double> ndcg(List<TestCollection> collections) {
    List<List<Double>> byCollection = collections.stream().map(LeftOut::ofAll).toList();
    List<List<Double>> byTuning = new ArrayList<>();
    for (int i = 0; i < GRID.size(); i++) {
      int tuning = i;
      byTuning.add(byCollection.stream().map(figures -> figures.get(tuning)).toList());
    }
    return LeaveOneOut.of(byTuning);
  }

  /** The nDCG@10 of each tuning. */
  private static List<Double> ofAll(TestCollection collection) {
    System.err.println(collection.name() + ": by " + GRID.size() + " other numbers");
    try (ProductIndex index = new ProductIndex(collection)) {
      return GRID.parallelStream()
          .map(tuning -> Scores.of(index.rank(tuning), collection.judgments()).mean().ndcg10())
          .toList();
    }
  }
}
