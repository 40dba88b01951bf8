package shortlist.indexer.level;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;

/** How much a text asks of its readers. */
public enum Level {
  /** Its title and summary are worded for those who are new to its matter. */
  BEGINNER,
  /** Neither of the others. */
  GENERAL,
  /** A paper, or a text in which formulas or code take much of the room. */
  ADVANCED;

  /** A sum of signs that is as telling as one clear phrase in a title. */
  private static final double BEGINNER_WORDING = -0.6;
  private static final int WORDS_A_FORMULA = 100;
  private static final int MIN_FORMULAS = 3;
  private static final int WORDS_A_WORD_OF_CODE = 3;
  private static final int MIN_WORDS_OF_CODE = 100;

  /**
   * What a text consists of.
   *
   * @param words of all of it
   * @param wordsOfCode how many of them stand in blocks of code
   * @param formulas how many it has
   */
  public record Figures(int words, int wordsOfCode, int formulas) {

    private boolean areTechnical() {
      boolean formal = formulas >= MIN_FORMULAS && (long) formulas * WORDS_A_FORMULA >= words;
      boolean coded = wordsOfCode >= MIN_WORDS_OF_CODE
          && (long) wordsOfCode * WORDS_A_WORD_OF_CODE >= words;
      return formal || coded;
    }
  }

  /**
   * The level of a document: papers are advanced; else wording for beginners decides, for a lesson
   * is full of code, too; else a formula every {@value #WORDS_A_FORMULA} words, or a third of code,
   * makes it advanced.
   *
   * @param forBeginners its wording, by {@link ToneGauge#forBeginners}
   */
  public static Level of(Metadata metadata, Tone forBeginners, Figures figures) {
    if (metadata.kind() == Kind.PAPER) {
      return ADVANCED;
    }
    if (forBeginners.score() <= BEGINNER_WORDING) {
      return BEGINNER;
    }
    return figures.areTechnical() ? ADVANCED : GENERAL;
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
