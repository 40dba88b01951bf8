package shortlist.bench.extract;

import java.util.List;
import java.util.function.ToDoubleFunction;
import shortlist.bench.report.Figure;
import shortlist.bench.report.Figures;

/**
 * How much of a text was found, and how much else: the measure of the article extraction benchmark
 * (Scrapinghub, 2020) in runs of four words, case kept.
 *
 * @param precision the share of what was given that is right
 * @param recall the share of what is right that was given
 * @param same whether the words are the same ones in the same order
 * @param given whether there was an output
 * @param expected whether there should have been one
 */
record ShingleScore(double precision, double recall, boolean same, boolean given,
    boolean expected) {

  /** Of one page. */
  static ShingleScore of(Truth truth, Output output) {
    List<String> right = Words.of(truth.text());
    List<String> found = Words.of(output.text());
    Bag rightRuns = Bag.ofShingles(right);
    Bag foundRuns = Bag.ofShingles(found);
    int common = rightRuns.common(foundRuns);
    boolean perfect = common == rightRuns.size() && common == foundRuns.size();
    return new ShingleScore(perfect ? 1 : Figures.ratio(common, foundRuns.size()),
        perfect ? 1 : Figures.ratio(common, rightRuns.size()), right.equals(found),
        !found.isEmpty(), !right.isEmpty());
  }

  /**
   * Of many: precision is the mean over pages with an output, recall that over pages with a text,
   * F1 is the harmonic mean of the two means.
   */
  static List<Figure> total(List<ShingleScore> pages) {
    double precision = mean(pages.stream().filter(ShingleScore::given).toList(),
        ShingleScore::precision);
    double recall = mean(pages.stream().filter(ShingleScore::expected).toList(),
        ShingleScore::recall);
    return List.of(new Figure("shingle F1", pages.size(), harmonic(precision, recall)),
        new Figure("precision", pages.size(), precision),
        new Figure("recall", pages.size(), recall),
        new Figure("word for word", pages.size(), mean(pages, page -> page.same() ? 1 : 0)));
  }

  /** Of many pages and what was made of them. */
  static List<Figure> figures(List<Result> results) {
    return total(results.stream().map(r -> of(r.page().truth(), r.output())).toList());
  }

  /** 0 of none. */
  static <T> double mean(List<T> pages, ToDoubleFunction<T> figure) {
    return pages.stream().mapToDouble(figure).average().orElse(0);
  }

  /** The harmonic mean of precision and recall. */
  static double harmonic(double precision, double recall) {
    return Figures.ratio(2 * precision * recall, precision + recall);
  }
}
