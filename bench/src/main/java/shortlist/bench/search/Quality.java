package shortlist.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import shortlist.bench.report.Figure;
import shortlist.bench.report.Report;
import shortlist.bench.report.Table;
import shortlist.recommender.evaluate.measure.Effectiveness;
import shortlist.recommender.evaluate.measure.Interval;

/**
 * Which contender ranks best, on each set and on the mean of all. The last contender is the one
 * that all are compared with.
 */
final class Quality {

  /** The name of the mean of all sets. */
  static final String MEAN = "mean";

  private final List<Contender> contenders;
  private final Path kept;
  private final Report report;
  private final Table table;

  /**
   * Of some contenders.
   *
   * @param kept the folder that takes the run files
   */
  Quality(List<Contender> contenders, Path kept, Report report) {
    this.contenders = contenders;
    this.kept = kept;
    this.report = report;
    this.table = new Table(contenders.stream().map(Contender::name).toList(), report, Goals::of);
  }

  /** Measures; the table has a column a contender. */
  Table of(List<TestCollection> collections) throws IOException {
    List<List<Scores>> bySet = new ArrayList<>();
    for (TestCollection collection : collections) {
      List<Scores> scores = scores(collection);
      table.add(collection.name(),
          scores.stream().map(of -> Scores.figures(of.mean(), of.byQuery().size())).toList());
      bySet.add(scores);
    }
    List<List<Figure>> means = new ArrayList<>();
    for (int contender = 0; contender < contenders.size(); contender++) {
      int column = contender;
      means.add(Scores.figures(
          Effectiveness.mean(bySet.stream().map(scores -> scores.get(column).mean()).toList()),
          collections.size()));
    }
    table.add(MEAN, means);
    differences(collections, bySet);
    return table;
  }

  private List<Scores> scores(TestCollection collection) throws IOException {
    List<Scores> scores = new ArrayList<>();
    for (Contender contender : contenders) {
      System.err.println(collection.name() + ": " + contender.name());
      Run run = contender.ranker().rank(collection);
      String tag = contender.name().replace(' ', '-');
      run.write(kept.resolve(collection.name() + "." + tag + ".trec"), tag);
      scores.add(Scores.of(run, collection.judgments()));
    }
    return scores;
  }

  /** How much better than the last each is, and how sure that is. */
  private void differences(List<TestCollection> collections, List<List<Scores>> bySet) {
    int last = contenders.size() - 1;
    List<List<Figure>> ofMean = new ArrayList<>();
    for (int contender = 0; contender < last; contender++) {
      List<double[]> gains = new ArrayList<>();
      for (int set = 0; set < collections.size(); set++) {
        double[] ofSet = bySet.get(set).get(contender).gainsOver(bySet.get(set).get(last));
        line(collections.get(set).name(), contender, Interval.of(List.of(ofSet)));
        gains.add(ofSet);
      }
      Interval all = Interval.of(gains);
      line(MEAN, contender, all);
      int of = gains.stream().mapToInt(set -> set.length).sum();
      ofMean.add(List.of(new Figure("nDCG@10 over the last column", of, all.mean()),
          new Figure("  at least, in 19 of 20 cases", of, all.low()),
          new Figure("  at most", of, all.high())));
    }
    if (last > 0) {
      table.add(MEAN, ofMean);
    }
  }

  private void line(String set, int contender, Interval interval) {
    report.line("set", set, "metric", "nDCG@10 difference", "contender",
        contenders.get(contender).name(), "to", contenders.getLast().name(), "mean",
        rounded(interval.mean()), "low", rounded(interval.low()), "high",
        rounded(interval.high()));
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
