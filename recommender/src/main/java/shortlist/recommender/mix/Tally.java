package shortlist.recommender.mix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts by the rules, while entrants are chosen and given back. */
final class Tally {

  private static final int NONE = -1;

  private final List<Rule> rules;
  /** For each rule and entrant the number of its group. */
  private final int[][] groups;
  /** For each rule and group how many are chosen. */
  private final int[][] counts;

  /**
   * A tally for entrants, which are known by their places.
   *
   * @param taken what is chosen for good; not among the entrants
   */
  Tally(List<Rule> rules, List<Entrant> taken, List<Entrant> entrants) {
    this.rules = rules;
    this.groups = new int[rules.size()][entrants.size()];
    this.counts = new int[rules.size()][];
    for (int rule = 0; rule < groups.length; rule++) {
      Map<String, Integer> numbers = new HashMap<>();
      for (int i = 0; i < entrants.size(); i++) {
        groups[rule][i] = number(rules.get(rule).group().apply(entrants.get(i)), numbers);
      }
      int[] takenGroups = new int[taken.size()];
      for (int i = 0; i < takenGroups.length; i++) {
        takenGroups[i] = number(rules.get(rule).group().apply(taken.get(i)), numbers);
      }
      counts[rule] = new int[numbers.size()];
      for (int group : takenGroups) {
        if (group != NONE) {
          counts[rule][group]++;
        }
      }
    }
  }

  /** Counts an entrant. */
  void choose(int entrant) {
    count(entrant, 1);
  }

  /** Counts an entrant no more. */
  void giveBack(int entrant) {
    count(entrant, -1);
  }

  /** What it costs to choose one more, by the rules that it breaks. */
  double price(int entrant) {
    double price = 0;
    for (int rule = 0; rule < groups.length; rule++) {
      int group = groups[rule][entrant];
      if (group != NONE && counts[rule][group] >= rules.get(rule).limit()) {
        price += rules.get(rule).price();
      }
    }
    return price;
  }

  /** What so many more must cost at least, whichever they are, for there are too few groups. */
  double unavoidable(int wanted) {
    double price = 0;
    for (int rule = 0; rule < groups.length; rule++) {
      int[] sizes = counts[rule].clone();
      int possible = 0;
      for (int group : groups[rule]) {
        if (group == NONE || sizes[group]++ < rules.get(rule).limit()) {
          possible++;
        }
      }
      price += Math.max(0, wanted - possible) * rules.get(rule).price();
    }
    return price;
  }

  private void count(int entrant, int by) {
    for (int rule = 0; rule < groups.length; rule++) {
      int group = groups[rule][entrant];
      if (group != NONE) {
        counts[rule][group] += by;
      }
    }
  }

  private static int number(@Nullable String group, Map<String, Integer> numbers) {
    if (group == null) {
      return NONE;
    }
    Integer known = numbers.putIfAbsent(group, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }
}
