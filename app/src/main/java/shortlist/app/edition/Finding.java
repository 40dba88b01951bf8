package shortlist.app.edition;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something to look at before an edition is sent.
 *
 * @param check that found it
 * @param severity how much it matters
 * @param slot the place that it is about, from 1; null if it is about the edition
 * @param sentence what is the matter, for a person; may hold words from outside
 */
public record Finding(Check check, Severity severity, @Nullable Integer slot, String sentence) {

  /** What is looked at. */
  public enum Check {
    LINK, ALREADY_RUN, NEAR_DUPLICATE, PAYWALL, AUTHOR, YEAR, ORGANISATION, BLURB, TITLE, INTRO, LINKS;

    /** The name in JSON: lower case, words joined by hyphens. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How much it matters, worst first. */
  public enum Severity {
    /** Readers would be let down: do not send it so. */
    PROBLEM("Problem"),
    /** Most editors would mend it. */
    WARNING("Warning"),
    /** A matter of taste. */
    HINT("Hint");

    private final String word;

    Severity(String word) {
      this.word = word;
    }

    /** The word for a person. */
    public String word() {
      return word;
    }

    /** The name in JSON: lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
