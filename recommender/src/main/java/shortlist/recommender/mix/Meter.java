package shortlist.recommender.mix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Kind;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.workspace.MixRules;
import shortlist.recommender.candidate.Candidate;

/**
 * How many of some links have something in common, and how many may.
 *
 * @param aspect what they have in common: {@code kind}, {@code organisation}, {@code category} or
 *        {@code level}
 * @param group which kind, organisation and so on; may come from outside
 * @param count how many
 * @param limit at most so many; {@value Edition#SLOTS} is no limit
 */
public record Meter(String aspect, String group, int count, int limit) {

  /** Whether the rule is broken. */
  public boolean isOver() {
    return count > limit;
  }

  /** Whether one more of the group would break the rule. */
  public boolean isFull() {
    return count >= limit;
  }

  /**
   * Reads them for some links, in the order kind, organisation, category, level.
   *
   * @param labels what the rules look at in a link
   */
  public static List<Meter> of(
      MixRules rules, List<Candidate> links, Function<Candidate, Labels> labels) {
    List<Entrant> entrants = Entrant.placed(links, labels);
    List<Meter> meters = new ArrayList<>();
    count(entrants, entrant -> entrant.metadata().kind().label())
        .forEach((kind, count) -> meters.add(new Meter("kind", kind, count,
            Kind.ofLabel(kind).map(rules.kinds()::get).orElse(Edition.SLOTS))));
    count(entrants, Entrant::house)
        .forEach((house, count) -> meters.add(new Meter("organisation", house, count,
            rules.organisation())));
    count(entrants, entrant -> entrant.labels().category())
        .forEach((category, count) -> meters.add(new Meter("category", category, count,
            rules.category())));
    count(entrants, entrant -> entrant.labels().beginner() ? "for beginners" : null)
        .forEach((level, count) -> meters.add(new Meter("level", level, count, rules.beginner())));
    return meters;
  }

  private static Map<String, Integer> count(
      List<Entrant> entrants, Function<Entrant, @Nullable String> group) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Entrant entrant : entrants) {
      String name = group.apply(entrant);
      if (name != null) {
        counts.merge(name, 1, Integer::sum);
      }
    }
    return counts;
  }
}
