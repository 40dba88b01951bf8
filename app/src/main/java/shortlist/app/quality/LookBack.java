package shortlist.app.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.engagement.Estimate;
import shortlist.recommender.missed.Missed;
import shortlist.recommender.missed.Omission;

/**
 * What an edition left out, in a form to be kept.
 *
 * @param edition its number
 * @param title its title
 * @param taken its links, first to last
 * @param omissions what ranked higher, best first
 * @param above how many such there are in all
 * @param basis what the order rests on
 */
public record LookBack(int edition, String title, List<Taken> taken, List<Left> omissions,
    int above, String basis) {

  /** Copies the lists. */
  public LookBack {
    taken = List.copyOf(taken);
    omissions = List.copyOf(omissions);
  }

  /** A link of the edition; its rank is null if it was not in the ranking. */
  public record Taken(String title, @Nullable String documentId, @Nullable Integer rank) {}

  /**
   * What was left out.
   *
   * @param fate what the editor did with it, as {@link Omission.Fate#label}
   * @param shownAt the best place at which it was shown; null if never
   * @param laterEdition that carried it after all; null if none did
   * @param engagement with it there; null if unknown
   */
  public record Left(int rank, String documentId, String title, String fate,
      @Nullable Integer shownAt, @Nullable Integer laterEdition, @Nullable Double engagement) {}

  /** What was found. */
  public static LookBack of(Missed missed) {
    return new LookBack(missed.edition().number(), missed.edition().title(),
        missed.taken()
            .stream()
            .map(taken -> new Taken(taken.slot().title(), taken.slot().documentId(),
                taken.rank().isPresent() ? taken.rank().getAsInt() : null))
            .toList(),
        missed.omissions().stream().map(LookBack::left).toList(), missed.above(),
        missed.basis());
  }

  private static Left left(Omission omission) {
    Estimate engagement = omission.engagement();
    return new Left(omission.suggestion().rank(), omission.suggestion().id(),
        omission.suggestion().title(), omission.fate().label(), omission.shownAt(),
        omission.laterEdition(), engagement == null ? null : engagement.engagement());
  }
}
