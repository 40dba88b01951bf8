package shortlist.indexer.level;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a text presents itself.
 *
 * @param score 0 for plain wording, down to -2 for the wording of beginners' courses or click-bait
 * @param forBeginners the part of the score, before it was bounded, that is wording for beginners
 * @param reasons what gave it away, each once
 */
public record Tone(double score, double forBeginners, List<String> reasons) {

  /** Nothing to remark. */
  public static final Tone PLAIN = new Tone(0, 0, List.of());

  private static final double LEAST = -2;

  /** Bounds the score and copies the list. */
  public Tone {
    score = Math.max(score, LEAST);
    reasons = List.copyOf(reasons);
  }

  /** Of a text that is not worded for beginners. */
  public Tone(double score, List<String> reasons) {
    this(score, 0, reasons);
  }

  /** Both together. */
  public Tone plus(Tone other) {
    return new Tone(score + other.score, forBeginners + other.forBeginners,
        Stream.concat(reasons.stream(), other.reasons.stream()).distinct().toList());
  }
}
