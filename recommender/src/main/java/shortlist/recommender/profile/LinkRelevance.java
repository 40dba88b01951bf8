package shortlist.recommender.profile;

import java.util.stream.IntStream;
import shortlist.corpus.engagement.Relevance;
import shortlist.recommender.vector.SparseVector;
import shortlist.recommender.vector.TermSpace;

/**
 * Judges the words of a link by the profile. The corpus's documents say what is usual: a link that
 * interests as much as one document in six does gets about 0.7.
 */
public final class LinkRelevance implements Relevance {

  private static final int SAMPLE = 500;

  private final TermSpace space;
  private final Profile profile;
  private final double spread;

  /** Measures how far the documents' interest spreads, in a sample of them. */
  public LinkRelevance(TermSpace space, Profile profile) {
    this.space = space;
    this.profile = profile;
    int step = Math.max(1, space.rows() / SAMPLE);
    double squares = IntStream.iterate(0, row -> row < space.rows(), row -> row + step)
        .mapToDouble(row -> profile.terms(space.document(row)))
        .map(interest -> interest * interest)
        .average()
        .orElse(0);
    this.spread = Math.sqrt(squares);
  }

  @Override
  public double of(String words) {
    SparseVector vector = space.text(words, "");
    return spread == 0 ? 0.5 : 1 / (1 + Math.exp(-profile.terms(vector) / spread));
  }
}
