package shortlist.recommender.mix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Kind;
import shortlist.corpus.workspace.MixRules;

/**
 * A bound on how many of the first places may have something in common.
 *
 * @param text the rule, for a person
 * @param group what an entrant has that counts; null if it does not count
 * @param limit at most so many of a group
 * @param price what one too many costs; more than all that any cheaper rule or any score could gain
 */
record Rule(String text, Function<Entrant, @Nullable String> group, int limit, double price) {

  /** The prices: a category is given up first, then the level, then kinds, then organisations. */
  private static final double CATEGORY = 1e2;
  private static final double LEVEL = 1e4;
  private static final double KIND = 1e6;
  private static final double ORGANISATION = 1e8;

  /** The rules in the order in which they are told: the dearest first. */
  static List<Rule> of(MixRules settled) {
    List<Rule> rules = new ArrayList<>();
    rules.add(new Rule("at most " + settled.organisation() + " per organisation", Entrant::house,
        settled.organisation(), ORGANISATION));
    settled.kinds()
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(Kind::label)))
        .forEach(kind -> rules.add(ofKind(kind.getKey(), kind.getValue())));
    rules.add(new Rule("at most " + settled.beginner() + " for beginners",
        entrant -> entrant.labels().beginner() ? "beginner" : null, settled.beginner(), LEVEL));
    rules.add(new Rule("at most " + settled.category() + " of a category",
        entrant -> entrant.labels().category(), settled.category(), CATEGORY));
    return rules;
  }

  private static Rule ofKind(Kind kind, int limit) {
    return new Rule("at most " + limit + " " + kind.label(),
        entrant -> entrant.metadata().kind() == kind ? kind.label() : null, limit, KIND);
  }

  /** Whether there are more than it allows of any group. */
  boolean binds(List<Entrant> entrants) {
    return !broken(entrants, List.of(this)).isEmpty();
  }

  /** By how many each rule is exceeded in a set, in the order of the rules; those kept left out. */
  static Map<Rule, Integer> broken(List<Entrant> set, List<Rule> rules) {
    Map<Rule, Integer> broken = new LinkedHashMap<>();
    for (Rule rule : rules) {
      Map<String, Integer> counts = new HashMap<>();
      for (Entrant entrant : set) {
        String group = rule.group.apply(entrant);
        if (group != null && counts.merge(group, 1, Integer::sum) > rule.limit) {
          broken.merge(rule, 1, Integer::sum);
        }
      }
    }
    return broken;
  }
}
