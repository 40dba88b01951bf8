package shortlist.recommender.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shortlist.recommender.vector.ChanceOrder;

/**
 * Each link that was published or accepted is looked for alone among the candidates of today, by
 * all that is known besides. Where there are many, some are hidden at a time: what one of them adds
 * for another is little then.
 */
final class LeaveOneOut {

  /** The ranker is taught so often, where there are as many links; */
  private static final int GROUPS = 40;
  /** and less often, but no less than this, where it takes long, for there are more than these. */
  private static final int LEAST_GROUPS = 10;
  private static final int MANY = 1_000;

  private LeaveOneOut() {}

  static List<Trial> of(Past past) {
    List<Decision> engaged = past.engaged();
    int groups = Math.clamp((long) GROUPS * MANY / Math.max(1, engaged.size()), LEAST_GROUPS,
        GROUPS);
    // Those without a document are judged by their words only: never together with others.
    Map<Boolean, List<Decision>> sorts = engaged.stream()
        .sorted(Comparator.comparing(Decision::id, ChanceOrder.OF_IDS))
        .collect(Collectors.partitioningBy(Decision::isDocument));
    List<Trial> trials = new ArrayList<>();
    for (List<Decision> sort : sorts.values()) {
      for (int group = 0; group < Math.min(groups, sort.size()); group++) {
        List<Decision> held = new ArrayList<>();
        for (int place = group; place < sort.size(); place += groups) {
          held.add(sort.get(place));
        }
        trials.add(Trial.without(past, held));
      }
    }
    return trials;
  }
}
