package shortlist.recommender.rank;

import java.util.List;

/**
 * How a text presents itself.
 *
 * @param score
 *          0 for plain wording, down to -2 for the wording of beginners' courses or click-bait
 * @param reasons
 *          what gave it away, each once
 */
record Level(double score, List<String> reasons) {

  static final double LEAST = -2;
}
