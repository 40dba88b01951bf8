package shortlist.recommender.explain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.WebUrl;
import shortlist.recommender.estimate.Example;

/**
 * A past resource that a document resembles, and how it did.
 *
 * @param url its address; null if it is not known
 * @param title its title
 * @param similarity the cosine of their terms, 0 (no word in common) to 1 (the same words); a short
 *        summary and a long text on one subject have 0.1 to 0.4
 * @param edition the edition that carried it, as it is called; null if unknown, or if it was
 *        accepted and not published yet
 * @param date the day of that edition; null if unknown
 */
public record Because(
    @Nullable WebUrl url,
    String title,
    double similarity,
    @Nullable String edition,
    @Nullable LocalDate date) {

  /**
   * @param resource what the example became; null if it was not published yet
   */
  static Because of(Example example, double similarity, @Nullable Resource resource) {
    return new Because(example.url(), example.title(), similarity,
        resource == null ? null : resource.edition(),
        resource == null ? null : resource.published());
  }
}
