package shortlist.app.desk.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A slice as it is drawn: a part of a ring.
 *
 * @param path of its outline, for the attribute {@code d}
 * @param name for whoever hears it
 * @param href where it leads to; null if nowhere, or where it is too small to be pressed
 * @param tone the class that gives it its colour
 * @param lines of its label; often none
 */
public record Sector(String path, String name, @Nullable String href, String tone,
    List<Line> lines) {

  /** Copies the list. */
  public Sector {
    lines = List.copyOf(lines);
  }

  /**
   * A line of a label.
   *
   * @param x of the middle of its base line
   * @param y of the same
   * @param turn of the line, for the attribute {@code transform}; null if it lies level
   */
  public record Line(String text, String x, String y, @Nullable String turn) {}
}
