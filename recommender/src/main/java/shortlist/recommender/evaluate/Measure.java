package shortlist.recommender.evaluate;

import java.util.function.ToDoubleFunction;
import shortlist.recommender.evaluate.measure.Effectiveness;

/** The figures that are told. */
public enum Measure {
  /** How much of what is best is among the first ten, and how far up. */
  NDCG10("nDCG@10", Effectiveness::ndcg10),
  /** Which share is among the first twenty. */
  RECALL20("recall@20", Effectiveness::recall20),
  /** Which share is among the first hundred. */
  RECALL100("recall@100", Effectiveness::recall100),
  /** One by the rank of the first that is found. */
  MRR("MRR", Effectiveness::reciprocalRank);

  private final String label;
  @SuppressWarnings("ImmutableEnumChecker") // A method reference without state.
  private final ToDoubleFunction<Effectiveness> figure;

  Measure(String label, ToDoubleFunction<Effectiveness> figure) {
    this.label = label;
    this.figure = figure;
  }

  /** The name for people, and in JSON. */
  public String label() {
    return label;
  }

  double of(Effectiveness effectiveness) {
    return figure.applyAsDouble(effectiveness);
  }
}
