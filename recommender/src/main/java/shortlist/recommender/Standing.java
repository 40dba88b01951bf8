package shortlist.recommender;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import shortlist.recommender.explain.Explanation;
import shortlist.recommender.explain.Gap;
import shortlist.recommender.explain.Hindrance;

/**
 * Where a document stands in a ranking, and why there.
 *
 * @param rank its place in the list, from 1; empty if it is not in the list
 * @param candidates how many are in the list
 * @param score the sum of the parts; 0 if it is not in the list
 * @param explanation null if the index does not have it
 * @param hindrance what keeps it out of the list; null if it is in it
 * @param gaps what holds it back against the first of the list, the most first; none for those
 */
public record Standing(
    OptionalInt rank,
    int candidates,
    double score,
    @Nullable Explanation explanation,
    @Nullable Hindrance hindrance,
    List<Gap> gaps) {

  /** Copies the list. */
  public Standing {
    gaps = List.copyOf(gaps);
  }
}
