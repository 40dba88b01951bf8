package shortlist.corpus.engagement;

/**
 * Guesses from a few words, such as those of a link, how much what they announce is like what the
 * audience engages with. Must be safe for use by several threads, and quick: a crawl asks it for
 * each link that it has not met.
 */
@FunctionalInterface
public interface Relevance {

  /** Knows nothing: all words are alike. */
  Relevance UNKNOWN = words -> 0.5;

  /** How relevant the words are, 0 to 1; 0.5 where nothing speaks for or against them. */
  double of(String words);
}
