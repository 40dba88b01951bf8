package shortlist.recommender.category;

/**
 * The category that a document seems to belong to.
 *
 * @param category its name
 * @param confidence above 0, up to 1: how often such a guess is right, as far as the labelled ones
 *        tell; 1 for what the editor said
 */
public record Guess(String category, double confidence) {}
