package shortlist.indexer.level;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a text presents itself.
 *
 * @param score 0 for plain wording, down to -2 for the wording of beginners' courses or click-bait
 * @param reasons what gave it away, each once
 */
public record Tone(double score, List<String> reasons) {

  /** Nothing to remark. */
  public static final Tone PLAIN = new Tone(0, List.of());

  private static final double LEAST = -2;

  /** Bounds the score and copies the list. */
  public Tone {
    score = Math.max(score, LEAST);
    reasons = List.copyOf(reasons);
  }

  /** Both together. */
  public Tone plus(Tone other) {
    return new Tone(score + other.score,
        Stream.concat(reasons.stream(), other.reasons.stream()).distinct().toList());
  }
}
