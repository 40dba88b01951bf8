package shortlist.app.quality;

import java.util.Arrays;
import java.util.List;
import shortlist.recommender.evaluate.Calibration;
import shortlist.recommender.evaluate.Contender;
import shortlist.recommender.evaluate.Evaluation;
import shortlist.recommender.evaluate.Measure;
import shortlist.recommender.evaluate.Outcome;
import shortlist.recommender.evaluate.measure.Interval;

/**
 * An {@link Evaluation} in figures, to be kept.
 *
 * @param links how many links were published or accepted
 * @param declined how many were rejected or passed over
 * @param candidates how many were never decided on
 * @param leaveOneOut each link found again by all others
 * @param inTime the links of each edition found again by those of earlier ones
 * @param taken by standing, the share that was taken; may be empty
 * @param engagement by standing, the engagement of what was taken; may be empty
 * @param cautions sentences; possibly none
 */
public record Backtest(int links, int declined, int candidates, Trials leaveOneOut, Trials inTime,
    List<Group> taken, List<Group> engagement, List<String> cautions) {

  /** Copies the lists. */
  public Backtest {
    taken = List.copyOf(taken);
    engagement = List.copyOf(engagement);
    cautions = List.copyOf(cautions);
  }

  /**
   * Trials of one sort.
   *
   * @param cases what the figures are means of; 0 if there was nothing to try
   * @param rankers the product first; empty without cases
   */
  public record Trials(int cases, List<Ranker> rankers) {

    /** Copies the list. */
    public Trials {
      rankers = List.copyOf(rankers);
    }
  }

  /** What a way to rank reached. */
  public record Ranker(String label, List<Figure> figures) {

    /** Copies the list. */
    public Ranker {
      figures = List.copyOf(figures);
    }
  }

  /** A figure by its measure, and where it would lie 19 times in 20. */
  public record Figure(String measure, double mean, double low, double high) {}

  /**
   * Decisions of like standing.
   *
   * @param from the lowest share of the candidates that score lower, 0 to 1
   * @param to the highest such share
   * @param count how many decisions
   * @param mean of what came of them
   * @param low where that would lie 19 times in 20, at least
   * @param high the same, at most
   */
  public record Group(double from, double to, int count, double mean, double low, double high) {}

  /** The figures of an evaluation. */
  public static Backtest of(Evaluation evaluation) {
    return new Backtest(evaluation.links(), evaluation.declined(), evaluation.candidates(),
        trials(evaluation.leaveOneOut()), trials(evaluation.inTime()),
        groups(evaluation.calibration().taken()), groups(evaluation.calibration().engagement()),
        evaluation.cautions());
  }

  private static Trials trials(Outcome outcome) {
    return new Trials(outcome.cases(), outcome.cases() == 0
        ? List.of()
        : Arrays.stream(Contender.values())
            .map(contender -> new Ranker(contender.label(), figures(outcome, contender)))
            .toList());
  }

  private static List<Figure> figures(Outcome outcome, Contender contender) {
    return Arrays.stream(Measure.values()).map(measure -> {
      Interval interval = outcome.figure(contender, measure);
      return new Figure(measure.label(), interval.mean(), interval.low(), interval.high());
    }).toList();
  }

  private static List<Group> groups(List<Calibration.Band> bands) {
    return bands.stream()
        .map(band -> new Group(band.from(), band.to(), band.count(), band.came().mean(),
            band.came().low(), band.came().high()))
        .toList();
  }
}
