package shortlist.recommender.explain;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shortlist.indexer.term.Terms;

/** Gives the index's terms back as the words that a text has for them. */
public final class Wording {

  /** A word as people see it: marks within it belong to it. */
  static final Pattern WORD = Pattern
      .compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}+#._-]*[\\p{L}\\p{N}+#])?");
  /** Enough of a text to have the words that matter; it bounds the work on endless pages. */
  private static final int MAX_LENGTH = 60_000;

  private Wording() {}

  /** By term the word that the text uses most for it; terms for which it has none are left out. */
  public static Map<String, String> of(Collection<String> terms, String text) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    terms.forEach(term -> counts.put(term, new HashMap<>()));
    Map<String, Set<String>> analysed = new HashMap<>();
    Matcher words = WORD.matcher(text.substring(0, Math.min(text.length(), MAX_LENGTH)));
    while (words.find()) {
      String word = words.group().toLowerCase(Locale.ROOT);
      for (String term : analysed.computeIfAbsent(word, form -> Terms.of(form).keySet())) {
        Map<String, Integer> forms = counts.get(term);
        if (forms != null) {
          forms.merge(word, 1, Integer::sum);
        }
      }
    }
    Map<String, String> wording = new HashMap<>();
    counts.forEach((term, forms) -> forms.entrySet()
        .stream()
        .max(Map.Entry.<String, Integer>comparingByValue()
            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .ifPresent(most -> wording.put(term, most.getKey())));
    return wording;
  }
}
