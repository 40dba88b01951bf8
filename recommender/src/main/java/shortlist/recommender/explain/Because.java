package shortlist.recommender.explain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.engagement.Estimate;
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
 * @param engagement how much readers engaged with it; null without click figures of it
 */
public record Because(
    @Nullable WebUrl url,
    String title,
    double similarity,
    @Nullable String edition,
    @Nullable LocalDate date,
    @Nullable Estimate engagement) {

  /**
   * What an example became.
   *
   * @param resource null if it was not published yet
   * @param estimate of its key
   */
  static Because of(
      Example example, double similarity, @Nullable Resource resource, Estimate estimate) {
    return new Because(example.url(), example.title(), similarity,
        resource == null ? null : resource.edition(),
        resource == null ? null : resource.published(),
        estimate.isCounted() ? estimate : null);
  }
}
