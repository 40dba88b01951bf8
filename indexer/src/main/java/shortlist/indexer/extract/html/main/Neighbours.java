package shortlist.indexer.extract.html.main;

import java.util.List;

/** What stands before and after a segment. */
final class Neighbours {

  private static final int[] STEPS = {-2, -1, 1, 2};
  private static final int[] WIDTHS = {4, 12};

  private final List<Segment> segments;
  /** Sums over the segments before each. */
  private final int[] words;
  private final int[] linkWords;
  private final int[] prose;

  Neighbours(List<Segment> segments) {
    this.segments = segments;
    this.words = new int[segments.size() + 1];
    this.linkWords = new int[segments.size() + 1];
    this.prose = new int[segments.size() + 1];
    for (int i = 0; i < segments.size(); i++) {
      TextStats text = segments.get(i).text;
      words[i + 1] = words[i] + text.words;
      linkWords[i + 1] = linkWords[i] + text.linkWords;
      prose[i + 1] = prose[i] + (text.isProse() ? text.words : 0);
    }
  }

  void write(int i, Row row) {
    for (int step : STEPS) {
      int at = i + step;
      boolean there = at >= 0 && at < segments.size();
      String side = side(step);
      row.add(side + ".words", there ? segments.get(at).text.words : 0);
      row.add(side + ".links", there ? segments.get(at).text.linkDensity() : 1);
      row.add(side + ".tag", there ? Features.tag(segments.get(at).box.tag) : -1);
    }
    for (int width : WIDTHS) {
      int from = Math.max(0, i - width);
      int to = Math.min(segments.size(), i + width + 1);
      int all = words[to] - words[from];
      String name = width == WIDTHS[0] ? "near" : "around";
      row.add(name + ".words", all);
      row.add(name + ".prose", (double) (prose[to] - prose[from]) / Math.max(1, all));
      row.add(name + ".links", (double) (linkWords[to] - linkWords[from]) / Math.max(1, all));
    }
  }

  private static String side(int step) {
    return switch (step) {
      case -2 -> "before2";
      case -1 -> "before1";
      case 1 -> "after1";
      default -> "after2";
    };
  }
}
