package shortlist.indexer.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shortlist.indexer.level.TextSigns;

/**
 * Makes {@link TermVectors} of texts that are in no index, analysed as an index would. Not
 * thread-safe.
 */
public final class TextVectors {

  private final List<String> ids = new ArrayList<>();
  private final List<String> vocabulary = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<int[]> terms = new ArrayList<>();
  private final List<int[]> counts = new ArrayList<>();
  private final List<int[]> titleCounts = new ArrayList<>();
  private final List<Long> signs = new ArrayList<>();

  /** Adds a document; its row is the number of those before it. */
  public void add(String id, String title, String text) {
    Map<String, Integer> inTitle = Terms.of(title);
    TreeMap<Integer, Integer> all = new TreeMap<>();
    inTitle.forEach((term, count) -> all.merge(number(term), count, Integer::sum));
    Terms.of(text).forEach((term, count) -> all.merge(number(term), count, Integer::sum));
    ids.add(id);
    signs.add(TextSigns.of(text, 0, 0).packed());
    terms.add(all.keySet().stream().mapToInt(Integer::intValue).toArray());
    counts.add(all.values().stream().mapToInt(Integer::intValue).toArray());
    titleCounts.add(all.keySet()
        .stream()
        .mapToInt(number -> inTitle.getOrDefault(vocabulary.get(number), 0))
        .toArray());
  }

  /** The vectors of all that was added. */
  public TermVectors finish() {
    return new TermVectors(ids, vocabulary, terms.toArray(int[][]::new),
        counts.toArray(int[][]::new), titleCounts.toArray(int[][]::new),
        signs.stream().mapToLong(Long::longValue).toArray());
  }

  private int number(String term) {
    Integer known = numbers.putIfAbsent(term, numbers.size());
    if (known == null) {
      vocabulary.add(term);
      return vocabulary.size() - 1;
    }
    return known;
  }
}
