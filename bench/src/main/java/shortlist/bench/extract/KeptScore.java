package shortlist.bench.extract;

import java.util.List;
import shortlist.bench.report.Figure;

/** How much of an expected text is there, whatever else is: a share of its words. */
final class KeptScore {

  /** A page that keeps less lost something worth a look. */
  static final double ENOUGH = 0.95;

  private KeptScore() {}

  /** Of one page, in words without their order or case; 1 if nothing is expected. */
  static double of(Truth truth, Output output) {
    Bag expected = Bag.of(Words.lowerCase(truth.text()));
    Bag found = Bag.of(Words.lowerCase(output.text()));
    return expected.size() == 0 ? 1 : (double) expected.common(found) / expected.size();
  }

  /** The different words of which fewer are there than expected. */
  static List<String> lost(Truth truth, Output output) {
    return Bag.of(Words.lowerCase(truth.text()))
        .missingIn(Bag.of(Words.lowerCase(output.text())));
  }

  /** Of many. */
  static List<Figure> figures(List<Result> results) {
    List<Double> kept = results.stream().map(r -> of(r.page().truth(), r.output())).toList();
    int of = kept.size();
    return List.of(
        new Figure("pages with >= .95 of the words", of,
            ShingleScore.mean(kept, share -> share >= ENOUGH ? 1 : 0)),
        new Figure("words kept, mean of pages", of, ShingleScore.mean(kept, share -> share)));
  }
}
