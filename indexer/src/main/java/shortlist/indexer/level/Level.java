package shortlist.indexer.level;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import shortlist.indexer.tone.Gauge;

/** How much a text asks of its readers, to search by. */
public enum Level {
  /** Written for those who are new to its matter. */
  BEGINNER,
  /** Neither of the others. */
  GENERAL,
  /** Written for specialists: papers, formulas, much code. */
  ADVANCED;

  private static final double BEGINNERS = 0.35;
  private static final double SPECIALISTS = 0.65;

  /** The level of what a {@link LevelGauge} shows. */
  public static Level of(Gauge level) {
    return level.score() <= BEGINNERS
        ? BEGINNER
        : level.score() < SPECIALISTS ? GENERAL : ADVANCED;
  }

  /** The name in queries and files: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of that label, in any case; empty if there is none. */
  public static Optional<Level> ofLabel(String label) {
    String wanted = label.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(level -> level.label().equals(wanted)).findFirst();
  }
}
