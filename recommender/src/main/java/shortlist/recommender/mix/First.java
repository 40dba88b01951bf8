package shortlist.recommender.mix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
   * @param window best first
   * @param wanted how many places there are
   */
  static First of(
      List<Entrant> window, Likeness likeness, MixRules settled, Judged judged, int wanted) {
    double[][] alike = likeness.among(window.stream().map(Entrant::words).toList());
    Slots slots = new Slots(window, alike, judged, wanted);
    List<Rule> rules = Rule.of(settled);
    Filled filled = slots.fill(rules, settled.diversity(), settled.explore());
    List<Entrant> entrants = filled.all().stream().map(window::get).toList();
    Optional<Entrant> explored = filled.explored() < 0
        ? Optional.empty()
        : Optional.of(window.get(filled.explored()));
    List<String> relaxed = Rule.broken(entrants, rules)
        .entrySet()
        .stream()
        .map(broken -> sentence(broken.getKey(), broken.getValue(), entrants.size()))
        .toList();
    return new First(entrants, explored,
        new Reckoning(window, slots, settled, rules, Set.copyOf(filled.all())).costs(), relaxed);
  }

  private static String sentence(Rule rule, int times, int places) {
    return "\"" + rule.text() + "\" does not hold for " + times + " of the first " + places
        + ": there are not enough others.";
  }

  /** Works out the costs. */
  private static final class Reckoning {

    private final List<Entrant> window;
    private final Slots slots;
    private final MixRules settled;
    private final List<Rule> rules;
    private final Set<Integer> listed;
    private final Set<Integer> told = new HashSet<>();
    private final List<Cost> costs = new ArrayList<>();

    Reckoning(
        List<Entrant> window,
        Slots slots,
        MixRules settled,
        List<Rule> rules,
        Set<Integer> listed) {
      this.window = window;
      this.slots = slots;
      this.settled = settled;
      this.rules = rules;
      this.listed = listed;
    }

    List<Cost> costs() {
      for (Rule rule : rules) {
        if (rule.binds(window)) {
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
      List<Entrant> more = new ArrayList<>();
      listed.forEach(place -> more.add(window.get(place)));
      more.add(entrant);
      String broken = Rule.broken(more, rules)
          .keySet()
          .stream()
          .map(Rule::text)
          .collect(Collectors.joining(" and "));
      return broken.isEmpty() ? "the rules together" : broken;
    }
  }
}
