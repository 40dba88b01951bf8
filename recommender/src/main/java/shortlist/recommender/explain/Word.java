package shortlist.recommender.explain;

/**
 * A word of a document that weighed for or against it.
 *
 * @param word as the document writes it most
 * @param share of what all words of the document weighed, whichever way, above 0 to 1
 */
public record Word(String word, double share) {}
