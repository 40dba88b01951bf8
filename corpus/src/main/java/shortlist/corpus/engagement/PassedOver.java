package shortlist.corpus.engagement;

import java.time.Instant;

/**
 * A document that the editor was shown before an edition was published, and did not take.
 *
 * @param documentId the document
 * @param edition the number of that edition
 * @param publishedAt when that edition was published
 * @param position the best place at which it was shown, from 1
 * @param times in how many sittings it was shown, from 1
 */
public record PassedOver(
    String documentId, int edition, Instant publishedAt, int position, int times) {

  /**
   * How fast the attention falls with the place. Searchers on the web have about 1; who looks for
   * five links to share reads on. Not tuned.
   */
  private static final double FALL = 0.5;

  /**
   * How likely it is that the editor looked at it at all, above 0 and at most 1: only what was
   * looked at can have been turned down. The examination hypothesis (Craswell, Zoeter, Taylor and
   * Ramsey, "An experimental comparison of click position-bias models", 2008), with the chance at a
   * place falling as a power of it (Joachims, Swaminathan and Schnabel, "Unbiased learning-to-rank
   * with biased feedback", 2017); several sittings are several chances.
   */
  public double examined() {
    double once = Math.pow(position, -FALL);
    return 1 - Math.pow(1 - once, times);
  }
}
