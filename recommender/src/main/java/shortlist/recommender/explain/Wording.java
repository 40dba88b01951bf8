package shortlist.recommender.explain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shortlist.indexer.term.Terms;

/** Gives the index's terms back as the words that a text has for them. */
public final class Wording {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}+#._-]*");
  /** Enough of a text to have the words that matter; it bounds the work on endless pages. */
  private static final int MAX_LENGTH = 60_000;

  private Wording() {}

  /** For each term the word that the text uses most for it; the term itself if there is none. */
  public static List<String> words(List<String> terms, String text) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    terms.forEach(term -> counts.put(term, new HashMap<>()));
    Map<String, Set<String>> analysed = new HashMap<>();
    Matcher words = WORD.matcher(text.substring(0, Math.min(text.length(), MAX_LENGTH)));
    while (words.find()) {
      String word = trimmed(words.group().toLowerCase(Locale.ROOT));
      for (String term : analysed.computeIfAbsent(word, form -> Terms.of(form).keySet())) {
        Map<String, Integer> forms = counts.get(term);
        if (forms != null) {
          forms.merge(word, 1, Integer::sum);
        }
      }
    }
    return terms.stream().map(term -> mostUsed(term, counts)).distinct().toList();
  }

  private static String trimmed(String word) {
    int end = word.length();
    while (end > 1 && "._-".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }

  private static String mostUsed(String term, Map<String, Map<String, Integer>> counts) {
    return counts.getOrDefault(term, Map.of())
        .entrySet()
        .stream()
        .max(Map.Entry.<String, Integer>comparingByValue()
            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(term);
  }
}
