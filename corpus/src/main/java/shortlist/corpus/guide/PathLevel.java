package shortlist.corpus.guide;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a step of a reading path asks of its readers, as the editor says; easiest first. */
public enum PathLevel {
  INTRODUCTORY, INTERMEDIATE, ADVANCED;

  /** The name in forms and files: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of that label, in any case; empty if there is none. */
  public static Optional<PathLevel> ofLabel(String label) {
    String wanted = label.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(level -> level.label().equals(wanted)).findFirst();
  }
}
