package shortlist.recommender.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import shortlist.recommender.item.ChanceOrder;

/**
 * Each link that was published or accepted is looked for alone among the candidates of today, by
 * all that is known besides. Where there are many, some are hidden at a time: what one of them adds
 * for another is little then.
 */
final class LeaveOneOut {

  /** The ranker is taught at most so often. */
  private static final int GROUPS = 40;

  private LeaveOneOut() {}

  static List<Trial> of(Past past) {
    List<Decision> engaged = past.engaged()
        .stream()
        .sorted(Comparator.comparing(Decision::id, ChanceOrder.OF_IDS))
        .toList();
    int groups = Math.min(GROUPS, engaged.size());
    List<Trial> trials = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      List<Decision> held = new ArrayList<>();
      for (int place = group; place < engaged.size(); place += groups) {
        held.add(engaged.get(place));
      }
      trials.add(Trial.without(past, held));
    }
    return trials;
  }
}
