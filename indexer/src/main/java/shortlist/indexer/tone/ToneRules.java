package shortlist.indexer.tone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import shortlist.corpus.document.Metadata;

/**
 * What wording gives away. Looked up by the first word of each phrase, so that a title costs
 * microseconds whatever the number of lines. Immutable.
 */
public final class ToneRules {

  /** Longer titles and summaries are cut, as nobody reads on; it bounds the work as well. */
  private static final int MAX_TITLE = 200;
  private static final int MAX_SUMMARY = 300;
  /** A summary tells less than a title: it may speak of beginners without being for them. */
  private static final double SUMMARY = 0.5;

  private final SequencedMap<Rule.Key, Rule> rules;
  private final Map<Aspect, Map<String, List<Rule>>> byBeginning = new HashMap<>();

  /** Of several rules with the same words the last one counts. */
  ToneRules(Collection<Rule> lines) {
    this.rules = new LinkedHashMap<>();
    lines.forEach(rule -> rules.put(rule.key(), rule));
    for (Rule rule : rules.values()) {
      if (rule.weight() != 0) {
        Map<String, List<Rule>> places = byBeginning.computeIfAbsent(rule.aspect(),
            _ -> new HashMap<>());
        rule.phrase()
            .beginnings()
            .forEach(word -> places.computeIfAbsent(word, _ -> new ArrayList<>()).add(rule));
      }
    }
  }

  /** The rules that come with the program. */
  public static ToneRules builtIn() {
    return ToneReader.read(null).rules();
  }

  /** All rules in the form in which they stand in files. */
  public List<String> lines() {
    return rules.values().stream().map(Rule::line).toList();
  }

  /**
   * The weights of what title and summary have, summed by reason, in the order in which they were
   * found. Each rule counts once, half if only the summary has it.
   */
  public SequencedMap<String, Double> weights(Aspect aspect, Metadata metadata) {
    SequencedMap<String, Double> weights = new LinkedHashMap<>();
    Map<String, List<Rule>> places = byBeginning.getOrDefault(aspect, Map.of());
    Set<Rule> found = new HashSet<>();
    add(weights, found, places, Words.of(metadata.title(), MAX_TITLE), 1);
    add(weights, found, places, Words.of(metadata.summary(), MAX_SUMMARY), SUMMARY);
    return weights;
  }

  private static void add(Map<String, Double> weights, Set<Rule> found,
      Map<String, List<Rule>> places, List<String> words, double share) {
    for (int at = 0; at < words.size(); at++) {
      for (Rule rule : places.getOrDefault(Phrase.beginning(words.get(at)), List.of())) {
        if (rule.phrase().standsAt(at, words) && found.add(rule)) {
          weights.merge(rule.reason(), share * rule.weight(), Double::sum);
        }
      }
    }
  }
}
