package shortlist.app.desk.quality;

import java.util.List;
import java.util.Locale;
import shortlist.app.desk.chart.Scale;
import shortlist.app.desk.chart.Span;
import shortlist.app.quality.Backtest;
import shortlist.app.quality.Backtest.Figure;
import shortlist.app.quality.Backtest.Ranker;
import shortlist.app.quality.Backtest.Trials;

/**
 * A table of rankers, with one of its figures drawn.
 *
 * @param title what was tried
 * @param sentence what came of it
 * @param scale of the drawn figure
 * @param rows one a ranker, the product first
 */
record BacktestView(String title, String sentence, Scale scale, List<Row> rows) {

  private static final String DRAWN = "recall@20";
  /** With fewer cases an interval says less than that they are few. */
  private static final int FEW = 5;

  /**
   * A ranker.
   *
   * @param found the drawn figure and its interval, in words
   * @param others the other figures
   * @param first whether it is the product
   */
  record Row(String label, String found, Span span, List<String> others, boolean first) {}

  /** The names of the other figures. */
  static List<String> others() {
    return List.of("nDCG@10", "recall@100", "MRR");
  }

  /** The two sorts of trials that had cases. */
  static List<BacktestView> all(Backtest backtest) {
    return List.of(
        of("Each link looked for by all others", backtest.leaveOneOut(), "link",
            backtest.candidates()),
        of("Each edition looked for by the earlier ones", backtest.inTime(), "edition",
            backtest.candidates()))
        .stream()
        .filter(view -> !view.rows().isEmpty())
        .toList();
  }

  private static BacktestView of(String title, Trials trials, String unit, int candidates) {
    double most = trials.rankers()
        .stream()
        .mapToDouble(ranker -> drawn(ranker).high())
        .max()
        .orElse(1);
    Scale scale = Scale.of(0, Math.max(most, 0.01));
    return new BacktestView(title, trials.cases() == 0 ? "" : sentence(trials, unit, candidates),
        scale, trials.rankers()
            .stream()
            .map(ranker -> row(ranker, scale, trials))
            .toList());
  }

  private static String sentence(Trials trials, String unit, int candidates) {
    Figure ours = drawn(trials.rankers().getFirst());
    Figure chance = drawn(trials.rankers().getLast());
    String interval = trials.cases() < FEW
        ? ""
        : " (19 times in 20 between " + percent(ours.low()) + " and " + percent(ours.high()) + ")";
    return String.format(Locale.ROOT,
        "%,d %s among %,d candidates: %s of what was taken comes among the first twenty%s, %s by"
            + " chance.%s",
        trials.cases(), trials.cases() == 1 ? unit : unit + "s", candidates,
        percent(ours.mean()), interval, percent(chance.mean()),
        trials.cases() < FEW ? " That is too little to rely on." : "");
  }

  private static Row row(Ranker ranker, Scale scale, Trials trials) {
    Figure drawn = drawn(ranker);
    boolean first = ranker.equals(trials.rankers().getFirst());
    return new Row(ranker.label(), trials.cases() < FEW
        ? figure(drawn.mean())
        : figure(drawn.mean()) + " (" + figure(drawn.low()) + "–" + figure(drawn.high()) + ")",
        Span.of(scale, drawn.low(), drawn.mean(), drawn.high()),
        others().stream().map(measure -> figure(of(ranker, measure).mean())).toList(), first);
  }

  private static Figure drawn(Ranker ranker) {
    return of(ranker, DRAWN);
  }

  private static Figure of(Ranker ranker, String measure) {
    return ranker.figures()
        .stream()
        .filter(figure -> figure.measure().equals(measure))
        .findFirst()
        .orElse(new Figure(measure, 0, 0, 0));
  }

  static String figure(double figure) {
    return String.format(Locale.ROOT, "%.3f", figure);
  }

  static String percent(double part) {
    return part > 0 && part < 0.01
        ? String.format(Locale.ROOT, "%.1f %%", 100 * part)
        : Math.round(100 * part) + " %";
  }
}
