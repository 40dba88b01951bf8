package shortlist.recommender.mix;

import java.util.ArrayList;
import java.util.List;

/** Fills the first places from a window of candidates, with or without one that is explored. */
final class Slots {

  private final List<Entrant> window;
  private final double[][] alike;
  private final Judged judged;
  private final int wanted;

  /**
   * Places to fill.
   *
   * @param window best first
   * @param alike the cosine of each with each
   * @param wanted how many places there are
   */
  Slots(List<Entrant> window, double[][] alike, Judged judged, int wanted) {
    this.window = window;
    this.alike = alike;
    this.judged = judged;
    this.wanted = wanted;
  }

  /**
   * What stands in the first places.
   *
   * @param best in the window, by their scores
   * @param explored in the window; -1 for nothing
   */
  record Filled(List<Integer> best, int explored) {

    /** All of them, in the order of the list. */
    List<Integer> all() {
      List<Integer> all = new ArrayList<>(best);
      if (explored >= 0) {
        all.add(explored);
      }
      return all;
    }
  }

  /** Fills the places; nothing is explored where all candidates have a place. */
  Filled fill(List<Rule> rules, double diversity, boolean explore) {
    List<Integer> all = Choice.of(window, alike, rules, diversity, wanted);
    if (!explore || window.size() <= wanted || wanted < 2) {
      return new Filled(all, -1);
    }
    List<Integer> best = Choice.of(window, alike, rules, diversity, wanted - 1);
    int explored = explored(best, rules);
    return explored < 0 ? new Filled(all, -1) : new Filled(best, explored);
  }

  /**
   * The best from a house that was never judged, in the better half of the window: of what is known
   * least it is what could be best (optimism in the face of uncertainty: Auer, Cesa-Bianchi and
   * Fischer, "Finite-time analysis of the multiarmed bandit problem", 2002). It is the same until
   * something of its house is judged; -1 if none will do.
   */
  private int explored(List<Integer> best, List<Rule> rules) {
    List<Entrant> chosen = new ArrayList<>(best.stream().map(window::get).toList());
    for (int i = 0; i < window.size() / 2 && Rule.broken(chosen, rules).isEmpty(); i++) {
      Entrant entrant = window.get(i);
      if (!best.contains(i) && entrant.scored().cautions().isEmpty() && !judged.has(entrant)) {
        chosen.add(entrant);
        if (Rule.broken(chosen, rules).isEmpty()) {
          return i;
        }
        chosen.removeLast();
      }
    }
    return -1;
  }
}
