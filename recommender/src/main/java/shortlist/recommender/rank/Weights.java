package shortlist.recommender.rank;

/**
 * How much each part of a score counts. Text and nearest are standardised over the candidates
 * before they are weighed, so 1 is one standard deviation.
 *
 * <p>The first two were chosen on 120 readers' libraries of 15 to 60 papers, each known by twelve
 * words: nDCG@10 of 5,195 unseen papers was .202 for the model with half of the nearest, .193 for
 * the model alone, .180 for the nearest alone. Widening each example by its nearest documents made
 * no difference beyond chance (.204). The other weights were set on the sample web.
 *
 * @param text of what the terms say: the part that verdicts move most
 * @param nearest of the likeness to the three most similar examples: it finds topics that a few
 *        examples have and the whole lacks
 * @param source of one unit of log-odds that the editor takes something from this source
 * @param level of a page that is all for beginners, which is about the same subjects as good ones
 * @param clickbait of a page that is sure to be made to be clicked, likewise
 * @param kind of the kind of page
 */
record Weights(double text, double nearest, double source, double level, double clickbait,
    double kind) {

  /** The weights in use. */
  static final Weights DEFAULT = new Weights(1, 0.5, 0.4, 2, 2.5, 0.5);
}
