package shortlist.recommender.missed;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.engagement.Estimate;
import shortlist.recommender.Suggestion;

/**
 * A document that an edition left out.
 *
 * @param suggestion as it would have been made before the edition; its rank is that place
 * @param fate what the editor did with it before the edition
 * @param shownAt the best place at which it was shown for this edition, from 1; null if never
 * @param laterEdition the number of the edition that carried it after all; null if none did
 * @param engagement how readers took it there; null without click figures
 */
public record Omission(
    Suggestion suggestion,
    Fate fate,
    @Nullable Integer shownAt,
    @Nullable Integer laterEdition,
    @Nullable Estimate engagement) {

  /** What the editor did with a document before the edition. */
  public enum Fate {
    /** It was accepted, but is not in the edition. */
    ACCEPTED,
    /** It was rejected. */
    REJECTED,
    /** It was put off. */
    LATER,
    /** It was shown, and nothing was said of it. */
    PASSED_OVER,
    /** It was not shown for this edition. */
    NEVER_SHOWN;

    /** The name in JSON: lower case, with hyphens. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
