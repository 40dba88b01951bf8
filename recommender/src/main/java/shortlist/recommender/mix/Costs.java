package shortlist.recommender.mix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import shortlist.corpus.workspace.MixRules;

/**
 * What each rule kept out of the first places: they are filled again without it, and what then
 * stands there is what it cost. What is left of the best by score is put down to the rules that it
 * would break.
 */
final class Costs {

  private final List<Entrant> taken;
  private final List<Entrant> window;
  private final Slots slots;
  private final MixRules settled;
  private final List<Rule> rules;
  private final Set<Integer> listed;
  private final Set<Integer> told = new HashSet<>();
  private final List<Cost> costs = new ArrayList<>();

  /**
   * The costs of what was listed.
   *
   * @param listed places in the window
   */
  Costs(
      List<Entrant> taken,
      List<Entrant> window,
      Slots slots,
      MixRules settled,
      List<Rule> rules,
      Set<Integer> listed) {
    this.taken = taken;
    this.window = window;
    this.slots = slots;
    this.settled = settled;
    this.rules = rules;
    this.listed = listed;
  }

  /** Rule by rule. */
  List<Cost> all() {
    for (Rule rule : rules) {
      if (rule.binds(taken, window)) {
        List<Rule> others = rules.stream().filter(other -> !other.equals(rule)).toList();
        add(rule.text(), slots.fill(others, settled.diversity(), settled.explore()).best());
      }
    }
    if (settled.diversity() > 0) {
      add("diversity", slots.fill(rules, 0, settled.explore()).best());
    }
    if (settled.explore()) {
      add("exploration", slots.fill(rules, settled.diversity(), false).best());
    }
    for (int place = 0; place < listed.size(); place++) {
      if (!listed.contains(place) && !told.contains(place)) {
        add(together(window.get(place)), List.of(place));
      }
    }
    return costs;
  }

  private void add(String rule, List<Integer> instead) {
    for (int place : instead) {
      if (!listed.contains(place)) {
        Entrant entrant = window.get(place);
        told.add(place);
        costs.add(new Cost(rule, entrant.scored(), entrant.place() + 1));
      }
    }
  }

  /** The rules that would be broken if this one were listed, too. */
  private String together(Entrant entrant) {
    List<Entrant> all = new ArrayList<>(taken);
    listed.forEach(place -> all.add(window.get(place)));
    Map<Rule, Integer> before = Rule.broken(all, rules);
    all.add(entrant);
    String broken = Rule.broken(all, rules)
        .entrySet()
        .stream()
        .filter(after -> after.getValue() > before.getOrDefault(after.getKey(), 0))
        .map(after -> after.getKey().text())
        .collect(Collectors.joining(" and "));
    return broken.isEmpty() ? "the rules together" : broken;
  }
}
