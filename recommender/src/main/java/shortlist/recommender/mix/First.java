package shortlist.recommender.mix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shortlist.corpus.workspace.MixRules;
import shortlist.recommender.mix.Slots.Filled;

/**
 * The first places and what they cost: they are filled again without each rule, and what then
 * stands there instead is what that rule has cost.
 *
 * @param entrants in the order of the list
 * @param explored the one of them that is explored
 * @param costs rule by rule
 * @param relaxed the rules that are broken, each in a sentence
 */
record First(
    List<Entrant> entrants, Optional<Entrant> explored, List<Cost> costs, List<String> relaxed) {

  /**
   * Fills them.
   *
   * @param taken what has a place already and counts by the rules
   * @param window best first
   * @param wanted how many places there are
   */
  static First of(
      List<Entrant> taken,
      List<Entrant> window,
      Likeness likeness,
      MixRules settled,
      Judged judged,
      int wanted) {
    double[][] alike = likeness.among(window.stream().map(Entrant::words).toList());
    Slots slots = new Slots(taken, window, alike, judged, wanted);
    List<Rule> rules = Rule.of(settled);
    Filled filled = slots.fill(rules, settled.diversity(), settled.explore());
    List<Entrant> entrants = filled.all().stream().map(window::get).toList();
    Optional<Entrant> explored = filled.explored() < 0
        ? Optional.empty()
        : Optional.of(window.get(filled.explored()));
    return new First(entrants, explored,
        new Costs(taken, window, slots, settled, rules, Set.copyOf(filled.all())).all(),
        relaxed(taken, entrants, rules));
  }

  private static List<String> relaxed(
      List<Entrant> taken, List<Entrant> entrants, List<Rule> rules) {
    List<Entrant> all = new ArrayList<>(taken);
    all.addAll(entrants);
    Map<Rule, Integer> before = Rule.broken(taken, rules);
    List<String> relaxed = new ArrayList<>();
    Rule.broken(all, rules).forEach((rule, times) -> {
      int more = times - before.getOrDefault(rule, 0);
      if (more > 0) {
        relaxed.add("\"" + rule.text() + "\" does not hold for " + more + " of the first "
            + entrants.size() + ": there are not enough others.");
      }
    });
    return relaxed;
  }
}
