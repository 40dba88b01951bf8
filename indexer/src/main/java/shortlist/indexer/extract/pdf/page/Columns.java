package shortlist.indexer.extract.pdf.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts a page into regions in reading order: where lines stand on both sides of a gutter, all of
 * the left ones come before the right ones; what crosses the gutter (a title, a wide table) ends
 * the columns above it. Regions are parted again, for pages of three columns. After the recursive
 * X-Y cut (Nagy and Seth, Hierarchical Representation of Optically Scanned Documents, 1984) with
 * gutters and obstacles told apart as in Breuel, Two Geometric Algorithms for Layout Analysis
 * (2002). One instance reads one document: a gutter that parted one page is tried on the next.
 */
final class Columns {

  private static final int DEEPEST = 2;
  /** As many lines on each side of a new gutter; beside a gutter known from other pages, one. */
  private static final int FEWEST_LINES = 3;
  private static final int SURE = 15;
  /** Narrower columns, in widths of the page and in sizes of the letters, are those of tables. */
  private static final float NARROWEST = 0.15f;
  private static final float NARROWEST_IN_LETTERS = 8;
  /** Lines of text fill their column. */
  private static final float LONG = 0.5f;
  private static final float FILLED = 0.6f;
  private static final float FILLED_BESIDE_KNOWN = 0.3f;
  private static final int STEPS = 96;

  private float known = Float.NaN;

  /** The regions of a page, none empty. */
  List<List<Run>> regions(List<Run> runs) {
    List<Run> sorted = new ArrayList<>(runs);
    sorted.sort(Comparator.comparingDouble(Run::y));
    List<List<Run>> regions = new ArrayList<>();
    part(sorted, DEEPEST, regions);
    return regions;
  }

  private void part(List<Run> runs, int depth, List<List<Run>> regions) {
    Cut cut = depth == 0 ? null : cut(runs, depth == DEEPEST);
    if (cut == null) {
      if (!runs.isEmpty()) {
        regions.add(runs);
      }
      return;
    }
    for (Zone zone : cut.zones) {
      if (zone.parted) {
        part(zone.left, depth - 1, regions);
        part(zone.right, depth - 1, regions);
      } else {
        regions.add(zone.all);
      }
    }
  }

  private @Nullable Cut cut(List<Run> runs, boolean wholePage) {
    float left = Float.MAX_VALUE;
    float right = 0;
    for (Run run : runs) {
      left = Math.min(left, run.x());
      right = Math.max(right, run.end());
    }
    float narrowest = (right - left) * NARROWEST;
    if (wholePage && !Float.isNaN(known)) {
      Cut again = new Cut(runs, known, narrowest, 1);
      if (again.support >= FEWEST_LINES) {
        return again;
      }
    }
    Cut best = best(runs, left, right, narrowest);
    if (wholePage && best != null && best.support >= SURE) {
      known = best.gutter;
    }
    return best;
  }

  /** Of equally good gutters the middle one. */
  private static @Nullable Cut best(List<Run> runs, float left, float right, float narrowest) {
    if (runs.size() < 2 * FEWEST_LINES) {
      return null;
    }
    float step = (right - left - 2 * narrowest) / STEPS;
    int best = 0;
    float first = 0;
    float last = 0;
    for (int i = 0; i <= STEPS; i++) {
      float gutter = left + narrowest + i * step;
      int support = new Cut(runs, gutter, narrowest, FEWEST_LINES).support;
      if (support > best) {
        best = support;
        first = gutter;
      }
      if (support == best) {
        last = gutter;
      }
    }
    return best == 0
        ? null
        : new Cut(runs, best(first, last, runs), narrowest, FEWEST_LINES);
  }

  private static float best(float first, float last, List<Run> runs) {
    float middle = (first + last) / 2;
    for (Run run : runs) {
      if (run.x() < middle && run.end() > middle && run.end() < last && run.x() > first) {
        return first;
      }
    }
    return middle;
  }

  /** The zones that a gutter makes of runs, from top to bottom. */
  private static final class Cut {

    private final List<Zone> zones = new ArrayList<>();
    private final float gutter;
    private final float narrowest;
    private final int fewest;
    private int support;

    Cut(List<Run> runs, float gutter, float narrowest, int fewest) {
      this.gutter = gutter;
      this.narrowest = narrowest;
      this.fewest = fewest;
      Zone sides = new Zone();
      Zone across = new Zone();
      for (Run run : runs) {
        if (run.x() < gutter && run.end() > gutter) {
          if (!sides.all.isEmpty()) {
            across = close(sides, across);
            sides = new Zone();
          }
          across.all.add(run);
        } else {
          sides.add(run, gutter);
        }
      }
      across = close(sides, across);
      if (!across.all.isEmpty()) {
        zones.add(across);
      }
    }

    /** Lets go of what lies above columns, or takes what are none. */
    private Zone close(Zone sides, Zone across) {
      sides.parted = sides.left.size() >= fewest && sides.right.size() >= fewest
          && filled(sides.left, narrowest) && filled(sides.right, narrowest);
      if (!sides.parted) {
        across.all.addAll(sides.all);
        return across;
      }
      if (!across.all.isEmpty()) {
        zones.add(across);
      }
      zones.add(sides);
      support += Math.min(sides.left.size(), sides.right.size());
      return new Zone();
    }

    private boolean filled(List<Run> column, float least) {
      float left = Float.MAX_VALUE;
      float right = 0;
      float size = 0;
      for (Run run : column) {
        left = Math.min(left, run.x());
        right = Math.max(right, run.end());
        size += run.size();
      }
      float width = right - left;
      if (fewest > 1
          && (width < least || width < NARROWEST_IN_LETTERS * size / column.size())) {
        return false;
      }
      float all = 0;
      float inLong = 0;
      for (Run run : column) {
        all += run.width();
        inLong += run.width() >= LONG * width ? run.width() : 0;
      }
      return inLong >= (fewest > 1 ? FILLED : FILLED_BESIDE_KNOWN) * all;
    }

    @Override
    public String toString() {
      return gutter + ": " + support;
    }
  }

  /** What lies between two lines that cross the gutter, or such lines. */
  private static final class Zone {

    private final List<Run> all = new ArrayList<>();
    private final List<Run> left = new ArrayList<>();
    private final List<Run> right = new ArrayList<>();
    private boolean parted;

    void add(Run run, float gutter) {
      all.add(run);
      (run.end() <= gutter ? left : right).add(run);
    }
  }
}
