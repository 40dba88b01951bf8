package shortlist.bench.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A multiset. Immutable. */
final class Bag {

  private static final int SHINGLE = 4;

  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final int size;

  private Bag(Collection<String> elements) {
    for (String element : elements) {
      counts.merge(element, 1, Integer::sum);
    }
    size = elements.size();
  }

  /** Each as often as it stands there. */
  static Bag of(Collection<String> elements) {
    return new Bag(elements);
  }

  /** Each run of four words; fewer than four are one run. */
  static Bag ofShingles(List<String> words) {
    if (words.size() < SHINGLE) {
      return new Bag(words.isEmpty() ? List.of() : List.of(String.join(" ", words)));
    }
    List<String> runs = new ArrayList<>(words.size());
    for (int i = 0; i + SHINGLE <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + SHINGLE)));
    }
    return new Bag(runs);
  }

  /** How many elements it has, equal ones counted each. */
  int size() {
    return size;
  }

  /** The different elements of which the other has fewer, in the order of the first of each. */
  List<String> missingIn(Bag other) {
    return counts.entrySet()
        .stream()
        .filter(element -> other.counts.getOrDefault(element.getKey(), 0) < element.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How many elements both have. */
  int common(Bag other) {
    int common = 0;
    for (Map.Entry<String, Integer> element : counts.entrySet()) {
      common += Math.min(element.getValue(), other.counts.getOrDefault(element.getKey(), 0));
    }
    return common;
  }
}
