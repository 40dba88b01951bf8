package shortlist.app.desk.week;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.page.Shown;
import shortlist.recommender.Suggestion;

/**
 * A suggestion as the list shows it.
 *
 * @param suggestion what is shown
 * @param length of reading or hearing; null if unknown
 * @param current whether it is the one in the reader
 */
record Card(Suggestion suggestion, @Nullable String length, boolean current) {

  /** Half the width of a score's bar, in pixels. */
  private static final int HALF = 20;

  /** Parts are standardised: beyond this one is as clear as can be, and its bar is full. */
  private static final double FULL = 2;

  /**
   * A part of the score and its bar, which grows from the middle to either side.
   *
   * @param from where it starts, in pixels
   * @param width in pixels
   */
  record Part(String name, String value, double from, double width, boolean lowers) {}

  /** What sort of thing it is; null for an article, and where the length names it. */
  @Nullable String kind() {
    String kind = Shown.kind(suggestion.kind());
    return kind == null || (length != null && length.endsWith(kind)) ? null : kind;
  }

  String id() {
    return suggestion.id();
  }

  /** The parts of the score, in the ranker's order; those that say nothing are left out. */
  List<Part> parts() {
    return suggestion.parts()
        .entrySet()
        .stream()
        .filter(part -> Math.abs(part.getValue()) >= 0.005)
        .map(part -> part(part.getKey(), part.getValue()))
        .toList();
  }

  private static Part part(String name, double value) {
    double width = Math.min(Math.abs(value), FULL) / FULL * HALF;
    boolean lowers = value < 0;
    return new Part(name, Shown.signed(value), lowers ? HALF - width : HALF, width, lowers);
  }
}
