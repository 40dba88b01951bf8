package shortlist.indexer.level;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.indexer.tone.Aspect;
import shortlist.indexer.tone.Gauge;
import shortlist.indexer.tone.ToneRules;

/**
 * How much a text asks of its readers: 0 for beginners, 1 for specialists, ½ where nothing speaks
 * for either.
 *
 * <p>It is a logistic function of a sum of signs, each with a reason: the wording of title and
 * summary by the rules, the kind, and the form of the text ({@link TextSigns}). What was set by
 * hand, and how well it does, stands in {@code docs/gauges.md}. Immutable; safe for use by several
 * threads.
 */
public final class LevelGauge {

  private static final double LEAST_REASON = 0.3;
  private static final double MOST_OF_A_REASON = 2.5;

  private static final double PAPER = 3;
  private static final double COURSE = -1;

  /** From so many on, of a hundred words in code and of formulas to a thousand words, all counts */
  private static final double ALL_CODE = 33;
  private static final double ALL_FORMULAS = 10;
  private static final double TECHNICAL = 1.5;
  /** A lesson is full of code, too: there it says little. */
  private static final double TECHNICAL_LESSON = 0.25;
  private static final double LESSON = -0.5;

  private static final double ALL_CITATIONS = 8;
  private static final double CITATIONS = 0.8;

  /** Of a thousand words: up to this "you" is an author's advice among other things; */
  private static final double USUAL_YOU = 12;
  /** from here on the text is all lesson or all sale. */
  private static final double ALL_YOU = 35;
  private static final double YOU = -1.5;

  /** Plain words are no sign of little substance, so this is never a reason by itself. */
  private static final double USUAL_GRADE = 10;
  private static final double A_GRADE = 0.06;
  private static final double GRADE = 0.25;

  private final ToneRules rules;

  /** A gauge by some rules. */
  public LevelGauge(ToneRules rules) {
    this.rules = rules;
  }

  /** What a document shows; the reasons are those for the side that it is on. */
  public Gauge of(Metadata metadata, TextSigns signs) {
    SequencedMap<String, Double> weights = weights(metadata, signs);
    double sum = 0;
    for (double weight : weights.values()) {
      sum += weight;
    }
    double side = Math.signum(sum);
    List<String> reasons = weights.entrySet()
        .stream()
        .filter(reason -> side * reason.getValue() >= LEAST_REASON)
        .map(Map.Entry::getKey)
        .toList();
    return new Gauge(1 / (1 + Math.exp(-sum)), reasons);
  }

  private SequencedMap<String, Double> weights(Metadata metadata, TextSigns signs) {
    SequencedMap<String, Double> weights = new LinkedHashMap<>();
    double wording = 0;
    for (Map.Entry<String, Double> reason : rules.weights(Aspect.LEVEL, metadata).entrySet()) {
      double weight = Math.clamp(reason.getValue(), -MOST_OF_A_REASON, MOST_OF_A_REASON);
      weights.put(reason.getKey(), weight);
      wording += weight;
    }
    double technical = wording < LESSON ? TECHNICAL_LESSON : TECHNICAL;
    weights.merge("a paper", metadata.kind() == Kind.PAPER ? PAPER : 0, Double::sum);
    weights.merge("a course", metadata.kind() == Kind.COURSE ? COURSE : 0, Double::sum);
    weights.merge("formulas", technical * share(signs.formulas(), ALL_FORMULAS), Double::sum);
    weights.merge("much code", technical * share(signs.code(), ALL_CODE), Double::sum);
    weights.merge("cites other work", CITATIONS * share(signs.citations(), ALL_CITATIONS),
        Double::sum);
    weights.merge("speaks to a learner or buyer throughout",
        isSpoken(metadata) ? 0 : YOU * share(signs.you() - USUAL_YOU, ALL_YOU - USUAL_YOU),
        Double::sum);
    double grade = grade(metadata, signs);
    weights.merge(grade < 0 ? "short words and sentences" : "long words and sentences", grade,
        Double::sum);
    return weights;
  }

  /** Spoken words address the listener in any case. */
  private static boolean isSpoken(Metadata metadata) {
    return metadata.kind() == Kind.TALK || metadata.kind() == Kind.PODCAST;
  }

  /** The formula is one for English. */
  private static double grade(Metadata metadata, TextSigns signs) {
    boolean english = metadata.language() == null || metadata.language().equals("en");
    return signs.grade() == 0 || !english || isSpoken(metadata)
        ? 0
        : Math.clamp(A_GRADE * (signs.grade() - USUAL_GRADE), -GRADE, GRADE);
  }

  private static double share(double part, double all) {
    return Math.clamp(part / all, 0, 1);
  }
}
