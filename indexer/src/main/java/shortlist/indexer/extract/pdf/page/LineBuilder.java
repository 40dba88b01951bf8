package shortlist.indexer.extract.pdf.page;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shortlist.indexer.extract.text.Spaces;

/** Makes a line of the runs of a row. */
final class LineBuilder {

  /** Wider gaps are spaces, in sizes of the letters. */
  private static final float SPACE = 0.16f;
  /** Wider gaps part names; a space is a quarter to a half. */
  private static final float PART = 0.65f;
  private static final float COLUMN = 1.2f;

  private final StringBuilder text = new StringBuilder();
  private final List<String> parts = new ArrayList<>();
  private final StringBuilder part = new StringBuilder();
  private final Map<String, Integer> fonts = new HashMap<>();
  private final Map<Float, Integer> sizes = new HashMap<>();
  private final float size;
  private float end = Float.NaN;
  private String lastFont = "";
  private int gaps;

  private LineBuilder(float size) {
    this.size = size;
  }

  /** The line of a row of runs, from left to right. */
  static Line of(List<Run> row, int page, int region) {
    float size = 0;
    float x = Float.MAX_VALUE;
    float end = 0;
    float y = 0;
    for (Run run : row) {
      x = Math.min(x, run.x());
      end = Math.max(end, run.end());
      if (run.size() > size) {
        size = run.size();
        y = run.y();
      }
    }
    LineBuilder line = new LineBuilder(size);
    row.forEach(run -> run.letters().forEach(line::add));
    line.endPart();
    return new Line(normal(line.text), line.parts, line.gaps, half(size), first(row, size),
        most(line.sizes, size), most(line.fonts, ""), line.lastFont, page, region, x, end, y);
  }

  private static String first(List<Run> row, float size) {
    for (Run run : row) {
      for (Letter letter : run.letters()) {
        if (!letter.isMarkIn(size)) {
          return letter.font();
        }
      }
    }
    return row.getFirst().letters().getFirst().font();
  }

  private static <T> T most(Map<T, Integer> counts, T none) {
    return counts.entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(none);
  }

  private static float half(float size) {
    return Math.round(size * 2) / 2f;
  }

  private void add(Letter letter) {
    boolean mark = letter.isMarkIn(size);
    float gap = Float.isNaN(end) ? 0 : letter.x() - end;
    boolean space = !text.isEmpty() && (letter.spaced() || gap > SPACE * letter.size());
    if (space) {
      text.append(' ');
    }
    if (gap > COLUMN * size) {
      gaps++;
    }
    if (mark || gap > PART * size) {
      endPart();
    }
    if (!mark) {
      part.append(space ? " " : "").append(letter.text());
    }
    text.append(letter.text());
    fonts.merge(letter.font(), 1, Integer::sum);
    sizes.merge(half(letter.size()), 1, Integer::sum);
    end = letter.end();
    lastFont = mark ? lastFont : letter.font();
  }

  private void endPart() {
    String whole = normal(part);
    if (!whole.isEmpty()) {
      parts.add(whole);
    }
    part.setLength(0);
  }

  private static String normal(CharSequence text) {
    return Spaces.collapse(Normalizer.normalize(text, Form.NFKC));
  }
}
