package shortlist.indexer.extract.pdf.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Letters that the file sets one after another on one line without a gap as wide as between
 * columns; marks above and below the line included.
 */
final class Run {

  /** No space between words is wider, in sizes of the letters. */
  private static final float WIDEST_SPACE = 1.0f;
  private static final float BACKWARDS = 0.5f;
  /** How far marks may be raised or lowered, in sizes of the letters. */
  private static final float RAISED = 0.55f;
  private static final float ABOVE = 0.7f;
  private static final float BELOW = 0.2f;

  private final List<Letter> letters = new ArrayList<>();
  private float x = Float.MAX_VALUE;
  private float end = -Float.MAX_VALUE;
  private float y;
  private float size;

  private Run() {}

  static List<Run> of(List<Letter> letters) {
    List<Run> runs = new ArrayList<>();
    Run run = new Run();
    for (Letter letter : letters) {
      if (!run.letters.isEmpty() && !run.takes(letter)) {
        runs.add(run);
        run = new Run();
      }
      run.add(letter);
    }
    if (!run.letters.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }

  private boolean takes(Letter letter) {
    float larger = Math.max(size, letter.size());
    float gap = letter.x() - end;
    return gap <= WIDEST_SPACE * larger && gap >= -BACKWARDS * larger
        && Math.abs(letter.y() - y) <= RAISED * larger;
  }

  private void add(Letter letter) {
    letters.add(letter);
    x = Math.min(x, letter.x());
    end = Math.max(end, letter.end());
    if (letter.size() > size) {
      size = letter.size();
      y = letter.y();
    }
  }

  List<Letter> letters() {
    return letters;
  }

  float x() {
    return x;
  }

  float end() {
    return end;
  }

  float width() {
    return end - x;
  }

  /** The baseline of its largest letters. */
  float y() {
    return y;
  }

  float size() {
    return size;
  }

  float top() {
    return y - ABOVE * size;
  }

  float bottom() {
    return y + BELOW * size;
  }
}
