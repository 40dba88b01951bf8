package shortlist.recommender.mix;

import org.jspecify.annotations.Nullable;

/**
 * What the rules of the mix look at in a candidate, besides its kind.
 *
 * @param organisation who it is from, in plain spelling; null if unknown: its site stands for it
 * @param category one of the editor's; null if unknown
 * @param beginner whether it is written for beginners
 */
public record Labels(
    @Nullable String organisation, @Nullable String category, boolean beginner) {

  /** Of a candidate of which nothing is known. */
  public static final Labels NONE = new Labels(null, null, false);
}
