package shortlist.indexer.extract.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.tika.langdetect.optimaize.OptimaizeLangDetector;
import org.apache.tika.language.detect.LanguageDetector;
import org.apache.tika.language.detect.LanguageResult;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text, by its character n-grams (Shuyo, "Language detection library for Java",
 * 2010) and by what its page declares. Safe for use by several threads.
 *
 * <p>Many pages declare English and are not: the text is believed where it is long or clear. Where
 * it is short, its detector is too sure of itself, and the declaration counts for more.
 */
public final class Languages {

  /** Characters that are looked at; more make it slower, hardly surer. */
  private static final int SAMPLE = 1_600;
  private static final int PIECES = 4;

  /** Letters. Below, no text tells its language but by its script. */
  private static final int FEW = 20;
  private static final int SHORT = 80;
  private static final int LONG = 200;

  private static final double LIKELY = 0.9;
  private static final double SURE = 0.99;
  private static final double EXCLUDED = 0.001;

  private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());
  /** Codes that are no more, or that say more than detection can. */
  private static final Map<String, String> SAME = Map.of("iw", "he", "in", "id", "ji", "yi", "nb",
      "no");

  private Languages() {}

  /**
   * The ISO 639-1 code of the text's language.
   *
   * @param text prose; code and names mislead
   * @param declared what the page says, such as {@code en-GB}; it counts where the text cannot tell
   * @return null if neither tells
   */
  public static @Nullable String of(String text, @Nullable String declared) {
    String prior = primary(declared);
    String sample = sample(text);
    Letters letters = Letters.in(sample);
    if (letters.japanese()) {
      return "ja";
    }
    if (letters.count() < FEW && !letters.telling()) {
      return prior;
    }
    // The models are loaded once, with the class; a detector of its own is cheap and holds the
    // text.
    LanguageDetector detector = new OptimaizeLangDetector(SAMPLE).loadModels();
    detector.addText(sample);
    return settle(probabilities(detector.detectAll()), letters, prior,
        prior != null && detector.hasModel(prior));
  }

  private static @Nullable String settle(Map<String, Double> probabilities, Letters letters,
      @Nullable String prior, boolean priorIsDetectable) {
    String best = null;
    double most = 0;
    for (Map.Entry<String, Double> language : probabilities.entrySet()) {
      if (language.getValue() > most) {
        best = language.getKey();
        most = language.getValue();
      }
    }
    if (best == null || prior == null) {
      return most >= LIKELY ? best : prior;
    }
    double said = probabilities.getOrDefault(prior, 0.0);
    boolean clear = most >= SURE && said < EXCLUDED;
    boolean believed = letters.telling()
        ? clear
        : priorIsDetectable && (letters.count() >= LONG
            ? most >= LIKELY
            : letters.count() >= SHORT && clear);
    return believed ? best : prior;
  }

  /** By language alone: the two ways to write Chinese are one. */
  private static Map<String, Double> probabilities(List<LanguageResult> results) {
    Map<String, Double> probabilities = new TreeMap<>();
    for (LanguageResult result : results) {
      String language = primary(result.getLanguage());
      if (language != null) {
        probabilities.merge(language, (double) result.getRawScore(), Double::sum);
      }
    }
    return probabilities;
  }

  /** Pieces from all over a long text: the start alone may be a quotation or a preface. */
  private static String sample(String text) {
    if (text.length() <= SAMPLE) {
      return text;
    }
    StringBuilder sample = new StringBuilder(SAMPLE + PIECES);
    for (int i = 0; i < PIECES; i++) {
      int at = (int) ((long) (text.length() - SAMPLE / PIECES) * i / (PIECES - 1));
      sample.append(text, at, at + SAMPLE / PIECES).append(' ');
    }
    return sample.toString();
  }

  private static @Nullable String primary(@Nullable String tag) {
    if (tag == null) {
      return null;
    }
    String stripped = tag.strip();
    int end = 0;
    while (end < stripped.length() && end < 3 && Character.isLetter(stripped.charAt(end))) {
      end++;
    }
    String language = stripped.substring(0, end).toLowerCase(Locale.ROOT);
    return KNOWN.contains(language) ? SAME.getOrDefault(language, language) : null;
  }
}
