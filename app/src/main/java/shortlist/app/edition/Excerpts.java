package shortlist.app.edition;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shortlist.corpus.document.Legible;

/**
 * Sentences of a text that say most of it, to quote from. A sentence counts by its clusters of
 * words that the text has often, as in H. P. Luhn, "The automatic creation of literature abstracts"
 * (IBM Journal, 1958); words of the title count as frequent, and one with a figure in it is
 * preferred, for it is what readers remember.
 */
public final class Excerpts {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");
  private static final Pattern FIGURE = Pattern.compile("\\d");
  private static final int MAX_TEXT = 60_000;
  private static final int MIN_WORDS = 8;
  private static final int MAX_WORDS = 40;
  /** Shorter words are mostly such as any text has. */
  private static final int MIN_LETTERS = 5;
  /** How many insignificant words may stand between two of a cluster. */
  private static final int GAP = 4;
  private static final double FIGURES = 1.3;

  private Excerpts() {}

  private record Rated(int at, String sentence, double worth) {}

  /**
   * The best sentences in the order of the text.
   *
   * @param title of the text
   * @param text a paragraph a line
   * @param most how many at most
   */
  public static List<String> of(String title, String text, int most) {
    List<String> sentences = sentences(text.substring(0, Math.min(text.length(), MAX_TEXT)));
    Set<String> significant = significant(title, sentences);
    List<Rated> rated = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (String sentence : sentences) {
      if (met.add(sentence)) {
        rated.add(new Rated(rated.size(), sentence, worth(words(sentence), significant)
            * (FIGURE.matcher(sentence).find() ? FIGURES : 1)));
      }
    }
    return rated.stream()
        .filter(sentence -> sentence.worth() > 0)
        .sorted(Comparator.comparingDouble(Rated::worth).reversed().thenComparingInt(Rated::at))
        .limit(most)
        .sorted(Comparator.comparingInt(Rated::at))
        .map(Rated::sentence)
        .toList();
  }

  private static Set<String> significant(String title, List<String> sentences) {
    Map<String, Integer> counts = new HashMap<>();
    sentences.forEach(sentence -> words(sentence).forEach(word -> counts.merge(word, 1,
        Integer::sum)));
    int often = Math.max(2, sentences.size() / 12);
    Set<String> significant = counts.entrySet()
        .stream()
        .filter(word -> word.getValue() >= often && word.getKey().length() >= MIN_LETTERS)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(HashSet::new));
    words(title).stream().filter(word -> word.length() >= MIN_LETTERS).forEach(significant::add);
    return significant;
  }

  /** The best cluster: its significant words squared, by its length. */
  private static double worth(List<String> words, Set<String> significant) {
    if (words.size() < MIN_WORDS || words.size() > MAX_WORDS) {
      return 0;
    }
    double best = 0;
    int start = -1;
    int last = -1;
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      if (significant.contains(words.get(i))) {
        boolean apart = start < 0 || i - last > GAP;
        start = apart ? i : start;
        count = apart ? 1 : count + 1;
        last = i;
        best = Math.max(best, (double) count * count / (last - start + 1));
      }
    }
    return best;
  }

  /** Of paragraphs that are prose: code, lists and headings have no full stop to end with. */
  private static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    for (String paragraph : text.lines().toList()) {
      BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
      breaks.setText(paragraph);
      int start = breaks.first();
      for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
        String sentence = Legible.line(paragraph.substring(start, end));
        if (sentence.endsWith(".") && Character.isLetterOrDigit(sentence.codePointAt(0))) {
          sentences.add(sentence);
        }
        start = end;
      }
    }
    return sentences;
  }

  private static List<String> words(String sentence) {
    return WORD.matcher(sentence)
        .results()
        .map(match -> match.group().toLowerCase(Locale.ROOT))
        .toList();
  }
}
