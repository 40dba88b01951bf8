package shortlist.recommender.mix;

import java.util.ArrayList;
import java.util.List;
import shortlist.recommender.rank.Scored;

/** Candidates that tell the same, the best of them and the others. Grows while it is folded. */
final class Story {

  private final Scored best;
  private final List<Scored> others = new ArrayList<>();

  Story(Scored best) {
    this.best = best;
  }

  Scored best() {
    return best;
  }

  /** Without the best, in the order in which they came. */
  List<Scored> others() {
    return others;
  }

  void add(Scored other) {
    others.add(other);
  }

  /** Takes in all of a story that stands lower. */
  void addAll(Story lower) {
    others.add(lower.best);
    others.addAll(lower.others);
  }
}
