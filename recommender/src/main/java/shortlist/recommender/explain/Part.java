package shortlist.recommender.explain;

/**
 * A part of a score, in words.
 *
 * @param name of the part
 * @param value what it adds to the score; below 0 it lowers it
 * @param share its value against the sum of all parts' values without their signs, -1 to 1: how
 *        much of what moved the document up or down was this
 * @param sentence what it rests on, in plain words, without a full stop
 */
public record Part(String name, double value, double share, String sentence) {}
