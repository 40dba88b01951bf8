package shortlist.recommender.explain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.level.Level;

/**
 * Why a document stands where it does.
 *
 * @param parts of its score, in their order; none for a document that is not ranked
 * @param because the past resources it resembles most, best first, at most three
 * @param words that weighed most
 * @param cautions what in its wording lowers it; the parts say by how much; possibly nothing
 * @param category of the editor's that it belongs to; null if nothing speaks for one
 * @param level for whom it is written
 * @param passages that show best what speaks for it, best first, at most three; possibly none
 */
public record Explanation(
    List<Part> parts,
    List<Because> because,
    Words words,
    List<String> cautions,
    @Nullable String category,
    Level level,
    List<Passage> passages) {

  /** Copies the lists. */
  public Explanation {
    parts = List.copyOf(parts);
    because = List.copyOf(because);
    cautions = List.copyOf(cautions);
    passages = List.copyOf(passages);
  }

  /** The passage that shows best what speaks for it; null if none does. */
  public @Nullable Passage passage() {
    return passages.isEmpty() ? null : passages.getFirst();
  }

  /**
   * The value of a part against the sum of all without their signs, -1 to 1; 0 if all are 0.
   *
   * @param parts of a score, by name
   */
  public static double share(Map<String, Double> parts, double value) {
    double all = parts.values().stream().mapToDouble(Math::abs).sum();
    return all == 0 ? 0 : value / all;
  }
}
