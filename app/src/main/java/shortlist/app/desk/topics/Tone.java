package shortlist.app.desk.topics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How readers took the past resources of something, in words and as a class of colour. */
enum Tone {
  NONE("t0", "no past resource"), BELOW("t1", "below usual (under 0.8 ×)"), USUAL("t2",
      "as usual (0.8 to 1.25 ×)"), ABOVE("t3",
          "above usual (1.25 to 2 ×)"), FAR_ABOVE("t4", "far above usual (2 × and more)");

  private final String style;
  private final String words;

  Tone(String style, String words) {
    this.style = style;
    this.words = words;
  }

  /** The class of the style sheet. */
  String style() {
    return style;
  }

  /** For the legend. */
  String words() {
    return words;
  }

  /** Of an engagement; null if there is none to speak of. */
  static Tone of(@Nullable Double engagement) {
    if (engagement == null) {
      return NONE;
    }
    if (engagement < 0.8) {
      return BELOW;
    }
    if (engagement < 1.25) {
      return USUAL;
    }
    return engagement < 2 ? ABOVE : FAR_ABOVE;
  }

  /** An engagement as people read it, such as {@code 1.3 ×}. */
  static String factor(double engagement) {
    return String.format(Locale.ROOT, "%.1f ×", engagement);
  }
}
