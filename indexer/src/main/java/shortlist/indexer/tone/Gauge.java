package shortlist.indexer.tone;

import java.util.List;

/**
 * What a gauge shows.
 *
 * @param score 0 to 1; what the ends mean is the gauge's to say
 * @param reasons what moved it from where it rests, in words, each once; often none
 */
public record Gauge(double score, List<String> reasons) {

  /** Bounds the score and copies the list. */
  public Gauge {
    score = Math.clamp(score, 0, 1);
    reasons = List.copyOf(reasons);
  }
}
