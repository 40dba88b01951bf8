package shortlist.indexer.search.facet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One value of each document of a reader, as a number, to be counted fast. Filled by one thread,
 * then read by any.
 */
public final class Column {

  private final int[] values;
  private final List<String> labels = new ArrayList<>(List.of(""));
  private final Map<String, Integer> numbers = new HashMap<>(Map.of("", 0));

  /** A column in which no document has a value yet. */
  public Column(int documents) {
    this.values = new int[documents];
  }

  /** The number of a value, new or not; at least 1, but 0 for no value. */
  public int number(String label) {
    Integer known = numbers.putIfAbsent(label, labels.size());
    if (known != null) {
      return known;
    }
    labels.add(label);
    return labels.size() - 1;
  }

  /** The number of a value in any case; 0 if no document has it. */
  public int find(String label) {
    for (int number = 1; number < labels.size(); number++) {
      if (labels.get(number).equalsIgnoreCase(label)) {
        return number;
      }
    }
    return 0;
  }

  /** Gives a document a value, by the value's {@link #number}. */
  public void set(int document, int number) {
    values[document] = number;
  }

  boolean has(int document, int number) {
    return values[document] == number;
  }

  /** The values that there are. */
  public List<String> labels() {
    return labels.subList(1, labels.size());
  }

  /** The values that most of the documents have, most first; of equals the lower label. */
  public List<Facet> count(Matches documents, int limit) {
    int[] counts = new int[labels.size()];
    int[] matching = documents.array();
    for (int i = 0; i < documents.size(); i++) {
      counts[values[matching[i]]]++;
    }
    List<Facet> facets = new ArrayList<>();
    for (int number = 1; number < counts.length; number++) {
      if (counts[number] > 0) {
        facets.add(new Facet(labels.get(number), counts[number]));
      }
    }
    facets.sort(Comparator.comparingLong(Facet::count).reversed().thenComparing(Facet::value));
    return facets.size() > limit ? facets.subList(0, limit) : facets;
  }
}
