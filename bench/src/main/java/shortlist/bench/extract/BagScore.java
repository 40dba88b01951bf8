package shortlist.bench.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import shortlist.bench.report.Figure;

/**
 * How much of a text was found, and how much else, in words without their order or case: the
 * measure of the Web Content Extraction Benchmark (WCXB).
 *
 * @param precision the share of the words given that are right
 * @param recall the share of the right words that were given
 * @param with the share of the pieces that must be there and are; 1 of none
 * @param without the share of the pieces that must not be there and are; 1 of none
 */
record BagScore(double precision, double recall, double with, double without) {

  private static final Comparator<Map.Entry<String, List<Result>>> MOST_FIRST = Comparator.<Map.Entry<String, List<Result>>>comparingInt(
      type -> -type.getValue().size())
      .thenComparing(Map.Entry::getKey);

  /** Of one page. */
  static BagScore of(Truth truth, Output output) {
    Bag right = Bag.of(Words.lowerCase(truth.text()));
    String text = output.text().toLowerCase(Locale.ROOT);
    Bag found = Bag.of(Words.of(text));
    double with = share(truth.with(), text);
    double without = share(truth.without(), text);
    if (right.size() == 0 || found.size() == 0) {
      int both = right.size() == found.size() ? 1 : 0;
      return new BagScore(both, both, with, without);
    }
    double common = right.common(found);
    return new BagScore(common / found.size(), common / right.size(), with, without);
  }

  private static double share(List<String> pieces, String text) {
    return pieces.isEmpty()
        ? 1
        : (double) pieces.stream().filter(p -> text.contains(p.toLowerCase(Locale.ROOT))).count()
            / pieces.size();
  }

  double f1() {
    return ShingleScore.harmonic(precision, recall);
  }

  /** Of many: all are means over the pages. */
  static List<Figure> total(List<BagScore> pages) {
    int of = pages.size();
    return List.of(new Figure("bag F1", of, ShingleScore.mean(pages, BagScore::f1)),
        new Figure("precision", of, ShingleScore.mean(pages, BagScore::precision)),
        new Figure("recall", of, ShingleScore.mean(pages, BagScore::recall)),
        new Figure("required pieces", of, ShingleScore.mean(pages, BagScore::with)),
        new Figure("forbidden pieces", of, ShingleScore.mean(pages, BagScore::without)));
  }

  /** Of many pages and what was made of them, and of each type of page. */
  static List<Figure> figures(List<Result> results) {
    List<Figure> figures = new ArrayList<>(total(scores(results)));
    results.stream()
        .collect(Collectors.groupingBy(result -> result.page().truth().type()))
        .entrySet()
        .stream()
        .sorted(MOST_FIRST)
        .map(type -> new Figure("bag F1 " + type.getKey(), type.getValue().size(),
            ShingleScore.mean(scores(type.getValue()), BagScore::f1)))
        .forEach(figures::add);
    return figures;
  }

  private static List<BagScore> scores(List<Result> results) {
    return results.stream().map(r -> of(r.page().truth(), r.output())).toList();
  }
}
