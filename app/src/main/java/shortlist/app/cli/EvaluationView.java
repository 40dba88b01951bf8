package shortlist.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shortlist.recommender.evaluate.Calibration;
import shortlist.recommender.evaluate.Contender;
import shortlist.recommender.evaluate.Evaluation;
import shortlist.recommender.evaluate.Measure;
import shortlist.recommender.evaluate.Outcome;
import shortlist.recommender.evaluate.measure.Interval;

/** An evaluation as JSON, and as a table for people. */
final class EvaluationView {

  /** The widths of columns: a name, a figure with its interval. */
  private static final int NAME = 25;
  private static final int FIGURE = 28;

  private EvaluationView() {}

  static Map<String, @Nullable Object> object(Evaluation evaluation) {
    return Console.object("links", evaluation.links(), "withoutDocument", evaluation.bare(),
        "declined", evaluation.declined(), "candidates", evaluation.candidates(), "leaveOneOut",
        object(evaluation.leaveOneOut()), "inTime", object(evaluation.inTime()), "calibration",
        Console.object("taken", bands(evaluation.calibration().taken()), "engagement",
            bands(evaluation.calibration().engagement())),
        "weights",
        evaluation.weights().byPart(), "periodsOfWeights", evaluation.weights().periods(),
        "cautions", evaluation.cautions());
  }

  private static Map<String, @Nullable Object> object(Outcome outcome) {
    Map<String, Object> rankers = new LinkedHashMap<>();
    if (outcome.cases() > 0) {
      for (Contender contender : Contender.values()) {
        rankers.put(contender.label(), figures(measure -> outcome.figure(contender, measure)));
      }
      rankers.put("shortlist over centroid",
          figures(measure -> outcome.gainOver(Contender.CENTROID, measure)));
    }
    return Console.object("cases", outcome.cases(), "rankers", rankers);
  }

  private static List<Map<String, @Nullable Object>> bands(List<Calibration.Band> bands) {
    return bands.stream()
        .map(band -> Console.object("from", band.from(), "to", band.to(), "count", band.count(),
            "mean", band.came().mean(), "low", band.came().low(), "high", band.came().high()))
        .toList();
  }

  private static Map<String, Object> figures(Function<Measure, Interval> figure) {
    Map<String, Object> figures = new LinkedHashMap<>();
    for (Measure measure : Measure.values()) {
      Interval interval = figure.apply(measure);
      figures.put(measure.label(), Console.object("mean", interval.mean(), "low",
          interval.low(), "high", interval.high()));
    }
    return figures;
  }

  static void print(Console console, Evaluation evaluation) {
    console.print("%,d links, %,d passed over or rejected, %,d candidates", evaluation.links(),
        evaluation.declined(), evaluation.candidates());
    print(console, "Each link looked for by all others", "links", evaluation.leaveOneOut());
    print(console, "Each edition looked for by the earlier ones", "editions",
        evaluation.inTime());
    print(console, "Taken, of decisions from the lowest to the highest standing of their score",
        evaluation.calibration().taken());
    print(console, "Engagement, of links from the lowest to the highest standing of their score",
        evaluation.calibration().engagement());
    console.print("");
    console.print("What each part of a score weighs, %s: %s",
        evaluation.weights().periods() == 0
            ? "as usual, for the past is too short to tell"
            : "learnt on " + evaluation.weights().periods() + " editions",
        evaluation.weights()
            .byPart()
            .entrySet()
            .stream()
            .map(part -> String.format(Locale.ROOT, "%s %.2f", part.getKey(), part.getValue()))
            .collect(Collectors.joining(", ")));
  }

  private static void print(Console console, String title, List<Calibration.Band> bands) {
    if (bands.isEmpty()) {
      return;
    }
    console.print("");
    console.print("%s:", title);
    for (Calibration.Band band : bands) {
      console.print("  %3.0f to %3.0f %%  %s  (%,d)", 100 * band.from(), 100 * band.to(),
          String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", band.came().mean(), band.came().low(),
              band.came().high()),
          band.count());
    }
  }

  private static void print(Console console, String title, String cases, Outcome outcome) {
    if (outcome.cases() == 0) {
      return;
    }
    console.print("");
    console.print("%s: %,d %s; means, and where they would lie 19 times in 20", title,
        outcome.cases(), cases);
    StringBuilder head = new StringBuilder(cell("", NAME));
    for (Measure measure : Measure.values()) {
      head.append(cell(measure.label(), FIGURE));
    }
    console.print("%s", head.toString().stripTrailing());
    for (Contender contender : Contender.values()) {
      row(console, contender.label(), false, measure -> outcome.figure(contender, measure));
    }
    row(console, "shortlist over centroid", true,
        measure -> outcome.gainOver(Contender.CENTROID, measure));
  }

  private static void row(Console console, String name, boolean signed,
      Function<Measure, Interval> figure) {
    StringBuilder row = new StringBuilder(cell(name, NAME));
    String number = signed ? "%+.3f" : "%.3f";
    for (Measure measure : Measure.values()) {
      Interval interval = figure.apply(measure);
      row.append(cell(String.format(Locale.ROOT, number + " (" + number + " to " + number + ")",
          interval.mean(), interval.low(), interval.high()), FIGURE));
    }
    console.print("%s", row.toString().stripTrailing());
  }

  private static String cell(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
