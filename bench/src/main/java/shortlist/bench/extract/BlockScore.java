package shortlist.bench.extract;

import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import shortlist.bench.report.Figure;
import shortlist.bench.report.Figures;

/**
 * Whether code and tables came through, in numbers of blocks. A block is kept if nine of ten of its
 * runs of four words are in the output.
 *
 * @param code blocks of code
 * @param codeKept how many of them are kept
 * @param lined blocks of code with more than one line
 * @param linedKept how many of them have each line on a line of its own
 * @param tables tables
 * @param tablesKept how many of them are kept
 */
record BlockScore(int code, int codeKept, int lined, int linedKept, int tables, int tablesKept) {

  private static final double KEPT = 0.9;

  /** Of one page. */
  static BlockScore of(Truth truth, Output output) {
    Bag runs = Bag.ofShingles(Words.of(output.text()));
    Set<String> lines = Set.copyOf(lines(output.text()));
    List<List<String>> lined = truth.code()
        .stream()
        .map(block -> lines(block).stream().filter(line -> !Words.of(line).isEmpty()).toList())
        .filter(block -> block.size() > 1)
        .toList();
    return new BlockScore(truth.code().size(), kept(truth.code(), runs), lined.size(),
        (int) lined.stream().filter(lines::containsAll).count(), truth.tables().size(),
        kept(truth.tables(), runs));
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1)).stream().map(Words::squeezed).collect(Collectors.toList());
  }

  private static int kept(List<String> blocks, Bag runs) {
    int kept = 0;
    for (String block : blocks) {
      Bag expected = Bag.ofShingles(Words.of(block));
      kept += expected.common(runs) >= KEPT * expected.size() ? 1 : 0;
    }
    return kept;
  }

  /** Of many: shares of the blocks of all pages. */
  static List<Figure> total(List<BlockScore> pages) {
    return List.of(share("code kept", pages, BlockScore::codeKept, BlockScore::code),
        share("code with line breaks", pages, BlockScore::linedKept, BlockScore::lined),
        share("tables kept", pages, BlockScore::tablesKept, BlockScore::tables));
  }

  private static Figure share(String metric, List<BlockScore> pages,
      ToIntFunction<BlockScore> part, ToIntFunction<BlockScore> whole) {
    int of = pages.stream().mapToInt(whole).sum();
    return new Figure(metric, of, Figures.ratio(pages.stream().mapToInt(part).sum(), of));
  }

  /** Of many pages and what was made of them. */
  static List<Figure> figures(List<Result> results) {
    return total(results.stream().map(r -> of(r.page().truth(), r.output())).toList());
  }
}
