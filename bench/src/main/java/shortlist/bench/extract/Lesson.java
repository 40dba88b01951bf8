package shortlist.bench.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.html.HtmlReader;
import shortlist.indexer.extract.html.main.Pieces;

/**
 * What a page teaches of main text: each of its pieces, whether the true text has it, and how much
 * that matters. A piece is in the text if most of its words are, in order; or if its runs of words
 * are and it stands on the page once, for some texts give parts in another order.
 */
final class Lesson {

  private static final double MOST = 0.5;
  private static final double NEARLY_ALL = 0.8;
  private static final int LONG = 8;
  private static final int RUN = 4;
  private static final int SHORT_TEXT = 50;
  private static final double LEAST = 0.002;

  private final Page page;
  private final Pieces pieces;
  private final boolean[] within;
  private final float[] weights;

  private Lesson(Page page, Pieces pieces) {
    this.page = page;
    this.pieces = pieces;
    this.within = new boolean[pieces.size()];
    this.weights = new float[pieces.size()];
  }

  /**
   * Of a page.
   *
   * @param weight of the page among others
   */
  static Lesson of(Page page, double weight) {
    WebUrl url = WebUrl.of(page.address());
    Lesson lesson = new Lesson(page, HtmlReader.pieces(url, HtmlReader.parse(url, page.html())));
    lesson.compare(Words.lowerCase(page.truth().text()), weight);
    return lesson;
  }

  Page page() {
    return page;
  }

  int size() {
    return within.length;
  }

  float[] row(int piece) {
    return pieces.row(piece);
  }

  boolean isWithin(int piece) {
    return within[piece];
  }

  /** Greater than 0. */
  float weight(int piece) {
    return weights[piece];
  }

  private void compare(List<String> text, double weight) {
    List<List<String>> words = new ArrayList<>();
    List<String> all = new ArrayList<>();
    Map<List<String>, Integer> times = new HashMap<>();
    for (int i = 0; i < within.length; i++) {
      List<String> piece = Words.lowerCase(pieces.text(i));
      words.add(piece);
      all.addAll(piece);
      times.merge(piece, 1, Integer::sum);
    }
    boolean[] aligned = Alignment.of(all, text);
    Set<List<String>> runs = new HashSet<>(runs(text));
    int at = 0;
    for (int i = 0; i < within.length; i++) {
      List<String> piece = words.get(i);
      int hits = 0;
      for (int end = at + piece.size(); at < end; at++) {
        hits += aligned[at] ? 1 : 0;
      }
      boolean elsewhere = piece.size() >= LONG && times.getOrDefault(piece, 0) == 1
          && runs(piece).stream().filter(runs::contains).count() >= NEARLY_ALL
              * (piece.size() - RUN + 1);
      within[i] = hits > MOST * piece.size() || elsewhere;
      // Longer pieces matter more to the measures, but not by their length: there are few of them.
      double share = piece.size() / (double) Math.max(SHORT_TEXT, text.size());
      weights[i] = (float) (weight * (Math.sqrt(share) + LEAST));
    }
  }

  private static List<List<String>> runs(List<String> words) {
    List<List<String>> runs = new ArrayList<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(List.copyOf(words.subList(i, i + RUN)));
    }
    return runs;
  }
}
