package shortlist.indexer.extract.text;

import java.util.Locale;
import org.apache.tika.langdetect.optimaize.OptimaizeLangDetector;
import org.apache.tika.language.detect.LanguageDetector;
import org.apache.tika.language.detect.LanguageResult;
import org.jspecify.annotations.Nullable;

/** The language of a text, by its character n-grams. Safe for use by several threads. */
public final class Languages {

  private static final int MIN_LENGTH = 200;
  private static final int MAX_LENGTH = 5_000;
  private static final float SURE = 0.9f;

  private Languages() {}

  /**
   * The ISO 639-1 code of the text's language.
   *
   * @param declared what the page says, such as {@code en-GB}; it counts where the text cannot tell
   * @return null if neither tells
   */
  public static @Nullable String of(String text, @Nullable String declared) {
    String prior = primary(declared);
    if (text.length() < MIN_LENGTH) {
      return prior;
    }
    // The models are loaded once, with the class; a detector of its own is cheap and holds the
    // text.
    LanguageDetector detector = new OptimaizeLangDetector(MAX_LENGTH).loadModels();
    LanguageResult found = detector.detect(text.substring(0, Math.min(text.length(), MAX_LENGTH)));
    return found.getRawScore() >= SURE ? primary(found.getLanguage()) : prior;
  }

  private static @Nullable String primary(@Nullable String tag) {
    if (tag == null) {
      return null;
    }
    String language = tag.strip().split("[-_,; ]", 2)[0].toLowerCase(Locale.ROOT);
    return language.matches("[a-z]{2}") ? language : null;
  }
}
