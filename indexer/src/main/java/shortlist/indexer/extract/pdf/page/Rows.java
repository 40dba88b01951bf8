package shortlist.indexer.extract.pdf.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets the runs of a region side by side that stand on one line: first those of the letters of the
 * text, then the smaller ones that are raised or lowered, such as the halves of a fraction.
 */
final class Rows {

  /** How many rows above a run can be its own: the columns of a table are not quite level. */
  private static final int NEAR = 8;
  private static final float SHARED_HEIGHT = 0.5f;
  private static final float SHARED_WIDTH = 0.3f;
  private static final float SMALL = 0.8f;
  private static final float LEVEL = 0.1f;
  /** The widest within a line, in sizes of its letters. */
  private static final float FRACTION = 3;
  /** More are the dots and labels of a drawing. */
  private static final int MOST_SMALL = 2_000;

  private final List<List<Run>> rows = new ArrayList<>();

  private Rows() {}

  /** The rows from top to bottom, the runs of each from left to right. */
  static List<List<Run>> of(List<Run> runs) {
    float small = SMALL * usualSize(runs);
    List<Run> sorted = new ArrayList<>(runs);
    sorted.sort(Comparator.comparingDouble(Run::y).thenComparingDouble(Run::x));
    Rows rows = new Rows();
    sorted.stream().filter(run -> run.size() >= small).forEach(run -> rows.add(run, NEAR));
    sorted.stream().filter(run -> run.size() < small).limit(MOST_SMALL).forEach(rows::addSmall);
    rows.rows.sort(Comparator.comparingDouble(row -> baseline(row)));
    rows.rows.forEach(row -> row.sort(Comparator.comparingDouble(Run::x)));
    return rows.rows;
  }

  private static float usualSize(List<Run> runs) {
    Map<Float, Integer> letters = new HashMap<>();
    runs.forEach(run -> letters.merge(run.size(), run.letters().size(), Integer::sum));
    return letters.entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0f);
  }

  private static float baseline(List<Run> row) {
    Run largest = row.getFirst();
    for (Run run : row) {
      largest = run.size() > largest.size() ? run : largest;
    }
    return largest.y();
  }

  private void add(Run run, int near) {
    for (int i = rows.size() - 1; i >= Math.max(0, rows.size() - near); i--) {
      if (isLevel(run, rows.get(i)) && isFree(run, rows.get(i))) {
        rows.get(i).add(run);
        return;
      }
    }
    List<Run> row = new ArrayList<>();
    row.add(run);
    rows.add(row);
  }

  /** Numerators stand above denominators: they overlap what is small too. */
  private void addSmall(Run run) {
    for (List<Run> row : rows) {
      if (isLevel(run, row) && isFree(run, row)) {
        row.add(run);
        return;
      }
    }
    add(run, 0);
  }

  private static boolean isLevel(Run run, List<Run> row) {
    for (Run other : row) {
      float shared = Math.min(run.bottom(), other.bottom()) - Math.max(run.top(), other.top());
      float lower = Math.min(run.bottom() - run.top(), other.bottom() - other.top());
      if (shared >= SHARED_HEIGHT * lower) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFree(Run run, List<Run> row) {
    for (Run other : row) {
      float shared = Math.min(run.end(), other.end()) - Math.max(run.x(), other.x());
      if (shared > SHARED_WIDTH * Math.min(run.size(), other.size())
          && !areHalves(run, other) && !goesOn(run, other) && !goesOn(other, run)) {
        return false;
      }
    }
    return true;
  }

  /** Of a fraction: one above the other. */
  private static boolean areHalves(Run run, Run other) {
    return other.size() <= run.size() && Math.abs(other.y() - run.y()) > run.size() / 2;
  }

  /** Behind a fraction, the lower half of which it begins with. */
  private static boolean goesOn(Run run, Run other) {
    return Math.abs(other.y() - run.y()) < LEVEL * run.size()
        && run.x() > other.end() - FRACTION * run.size() && run.end() > other.end();
  }
}
