package shortlist.recommender.rank;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a text presents itself.
 *
 * @param score 0 for plain wording, down to -2 for the wording of beginners' courses or click-bait
 * @param reasons what gave it away, each once
 */
record Level(double score, List<String> reasons) {

  /** Nothing to remark. */
  static final Level PLAIN = new Level(0, List.of());

  private static final double LEAST = -2;

  /** Bounds the score. */
  Level {
    score = Math.max(score, LEAST);
  }

  /** Both together. */
  Level plus(Level other) {
    return new Level(score + other.score,
        Stream.concat(reasons.stream(), other.reasons.stream()).distinct().toList());
  }
}
