package shortlist.recommender.rank;

/**
 * How much each part of a score counts. Text and nearest are standardised over the candidates
 * before they are weighed, so 1 is one standard deviation.
 *
 * @param text
 *          of what the terms say: the part that verdicts move most
 * @param nearest
 *          of the likeness to the three most similar examples: it finds topics that a few examples
 *          have and the whole lacks
 * @param source
 *          of one unit of log-odds that the editor takes something from this source
 * @param level
 *          of one strong sign of beginner's or click-bait wording
 * @param kind
 *          of the kind of page
 */
record Weights(double text, double nearest, double source, double level, double kind) {

  /** The weights in use. */
  static final Weights DEFAULT = new Weights(1, 0.5, 0.4, 1, 0.5);
}
