package shortlist.corpus.engagement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a suggestion is rejected, as far as it teaches something. Other reasons, in the editor's own
 * words, are kept as they are; they speak against the text and its site, as does none at all.
 */
public enum Reason {
  /** Readers know it all: says much of the level and little of the subject. */
  TOO_BASIC("too basic", 0.25, 1, 0, 0),
  /** Not what this newsletter is about. */
  OFF_TOPIC("off-topic", 1, 0, 0, 0.5),
  /** It sells something. */
  PROMOTIONAL("promotional", 0, 0, 1, 0.5),
  /** The same was suggested or published before. */
  DUPLICATE("duplicate", 0, 0, 0, 0),
  /** Readers could not read it. */
  PAYWALL("paywall", 0, 0, 0, 1),
  /** Readers have met it elsewhere. */
  SEEN("seen", 0, 0, 0, 0);

  /** What a rejection can speak against. */
  public enum Aspect {
    /** What the text is about. */
    TEXT,
    /** For whom it is written. */
    LEVEL,
    /** Wording that sells or wants to be clicked. */
    TONE,
    /** Where it comes from: site and organisation. */
    SITE
  }

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]+");

  private final String label;
  private final double text;
  private final double level;
  private final double tone;
  private final double site;

  Reason(String label, double text, double level, double tone, double site) {
    this.label = label;
    this.text = text;
    this.level = level;
    this.tone = tone;
    this.site = site;
  }

  /** The name in files, on the command line and at the desk: lower case. */
  public String label() {
    return label;
  }

  /** How far it speaks against an aspect: 0 (not at all) to 1. */
  public double against(Aspect aspect) {
    return switch (aspect) {
      case TEXT -> text;
      case LEVEL -> level;
      case TONE -> tone;
      case SITE -> site;
    };
  }

  /** Whether it speaks against anything, so that there is something to learn from. */
  public boolean teaches() {
    return text + level + tone + site > 0;
  }

  /**
   * How far a rejection speaks against an aspect.
   *
   * @param reason null if none was given, or none of these
   */
  public static double blame(@Nullable Reason reason, Aspect aspect) {
    if (reason != null) {
      return reason.against(aspect);
    }
    return switch (aspect) {
      case TEXT, SITE -> 1;
      case LEVEL, TONE -> 0;
    };
  }

  /** The reason of that label, however it is capitalised and hyphenated; empty for other words. */
  public static Optional<Reason> ofLabel(String label) {
    String wanted = plain(label);
    return Arrays.stream(values()).filter(reason -> plain(reason.label).equals(wanted)).findFirst();
  }

  private static String plain(String label) {
    return BETWEEN_WORDS.matcher(label.strip().toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
