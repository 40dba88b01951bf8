package shortlist.app.desk.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import shortlist.app.desk.chart.Columns;
import shortlist.app.desk.chart.Columns.Point;
import shortlist.app.desk.chart.Scale;
import shortlist.app.desk.page.Shown;
import shortlist.app.quality.Backtest.Group;
import shortlist.app.quality.Drift;
import shortlist.app.quality.Drift.Week;

/**
 * A plot and the table that says the same.
 *
 * @param chart what is drawn
 * @param head of the table
 * @param rows of the table; the first cell of each names it
 */
record Plot(Columns chart, List<String> head, List<List<String>> rows) {

  /** The share that was taken, by standing. */
  static Plot taken(List<Group> groups) {
    List<Point> points = groups.stream()
        .map(group -> new Point(standing(group),
            group.count() + " decisions: " + percents(group), group.low(), group.mean(),
            group.high()))
        .toList();
    return new Plot(
        Columns.of("The share of decisions that took the link, by the standing of its score: "
            + told(points), points, Scale.of(0, 1), null),
        List.of("Standing", "Decisions", "Taken", "19 times in 20"),
        groups.stream()
            .map(group -> List.of(standing(group), String.valueOf(group.count()),
                BacktestView.percent(group.mean()), BacktestView.percent(group.low()) + "–"
                    + BacktestView.percent(group.high())))
            .toList());
  }

  /** The engagement of what was taken, by standing. */
  static Plot engagement(List<Group> groups) {
    List<Point> points = groups.stream()
        .map(group -> new Point(standing(group), group.count() + " links: "
            + factor(group.mean()), group.low(), group.mean(), group.high()))
        .toList();
    double most = groups.stream().mapToDouble(Group::high).max().orElse(1);
    return new Plot(
        Columns.of("Engagement of links by the standing of their score, 1 is as usual: "
            + told(points), points, Scale.of(0, Math.max(most, 1.2)), 1.0),
        List.of("Standing", "Links", "Engagement", "19 times in 20"),
        groups.stream()
            .map(group -> List.of(standing(group), String.valueOf(group.count()),
                factor(group.mean()), factor(group.low()) + " to " + factor(group.high())))
            .toList());
  }

  /** Scores of the first twenty by week. */
  static Plot drift(Drift drift) {
    List<Point> points = drift.weeks()
        .stream()
        .map(week -> new Point(day(week), day(week) + ": median "
            + BacktestView.figure(week.median()), week.low(), week.median(), week.high()))
        .toList();
    double least = drift.weeks().stream().mapToDouble(Week::low).min().orElse(0);
    double most = drift.weeks().stream().mapToDouble(Week::high).max().orElse(1);
    List<List<String>> rows = new ArrayList<>();
    for (Week week : drift.weeks().reversed()) {
      rows.add(List.of(Objects.requireNonNull(Shown.day(week.day())),
          String.valueOf(week.count()), score(week.median()),
          score(week.low()) + " to " + score(week.high()),
          week.same() == null ? "–" : week.same() + " of " + week.count()));
    }
    return new Plot(
        Columns.of("Scores of the first twenty by week, median and middle half: " + told(points),
            points, Scale.of(least, Math.max(most, least + 0.01)), null),
        List.of("Ranking of", "Documents", "Median score", "Middle half", "Same as before"), rows);
  }

  /** What of the candidates scores lower. */
  private static String standing(Group group) {
    String from = standing(group.from());
    String to = standing(group.to());
    return from.equals(to) ? to + " %" : from + "–" + to + " %";
  }

  /** Near the top a tenth of a percent counts: it is twenty places of 20,000. */
  private static String standing(double part) {
    return part > 0.98 && part < 1
        ? String.format(Locale.ROOT, "%.1f", 100 * Math.min(part, 0.999))
        : String.valueOf(Math.round(100 * part));
  }

  private static String told(List<Point> points) {
    return points.isEmpty()
        ? "nothing"
        : "from " + points.getFirst().title() + " to " + points.getLast().title();
  }

  private static String percents(Group group) {
    return BacktestView.percent(group.mean()) + " taken";
  }

  private static String factor(double engagement) {
    return String.format(Locale.ROOT, "%.2f ×", engagement);
  }

  private static String score(double score) {
    return String.format(Locale.ROOT, "%.2f", score).replace('-', '−');
  }

  private static String day(Week week) {
    return String.format(Locale.UK, "%te %<tb", week.day());
  }
}
