package shortlist.app.desk.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Figures and their intervals side by side, joined by a line. Drawn in shares of the width and in
 * pixels of the height, so that letters keep their size in a narrow window.
 *
 * @param name what it shows, in a sentence
 * @param columns from left to right
 * @param joints the lines between neighbours
 * @param ticks the figures that are written at the side
 * @param reference where a line is drawn across, in pixels; null for none
 */
public record Columns(String name, List<Column> columns, List<Joint> joints, List<Tick> ticks,
    @Nullable String reference) {

  /** The height in pixels, with the names below. */
  public static final int HEIGHT = 210;

  private static final double TOP = 10;
  private static final double BOTTOM = 172;
  /** The share of the width at the left that the figures of the scale stand in. */
  private static final double LEFT = 8;

  /** Copies the lists. */
  public Columns {
    columns = List.copyOf(columns);
    joints = List.copyOf(joints);
    ticks = List.copyOf(ticks);
  }

  /**
   * What is drawn in one column.
   *
   * @param label below it
   * @param title for whoever points at it
   */
  public record Point(String label, String title, double low, double mean, double high) {}

  /** A point in its place; {@code named} if there is room for its label. */
  public record Column(Point point, String x, String low, String mean, String high,
      boolean named) {}

  /** A line from one mean to the next. */
  public record Joint(String fromX, String fromY, String toX, String toY) {}

  /** A figure of the scale. */
  public record Tick(String label, String y) {}

  /**
   * Draws points.
   *
   * @param reference a figure at which a line is drawn across; null for none
   */
  public static Columns of(
      String name, List<Point> points, Scale scale, @Nullable Double reference) {
    List<Column> columns = new ArrayList<>();
    List<Joint> joints = new ArrayList<>();
    int everyth = Math.ceilDiv(points.size(), 8);
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      String x = String.format(Locale.ROOT, "%.2f%%",
          LEFT + (100 - LEFT) * (i + 0.5) / points.size());
      columns.add(new Column(point, x, y(scale, point.low()), y(scale, point.mean()),
          y(scale, point.high()), (points.size() - 1 - i) % everyth == 0));
      if (i > 0) {
        Column before = columns.get(i - 1);
        joints.add(new Joint(before.x(), before.mean(), x, y(scale, point.mean())));
      }
    }
    return new Columns(name, columns, joints,
        scale.ticks()
            .stream()
            .map(figure -> new Tick(scale.label(figure), y(scale, figure)))
            .toList(),
        reference == null ? null : y(scale, reference));
  }

  private static String y(Scale scale, double figure) {
    return String.format(Locale.ROOT, "%.1f", BOTTOM - (BOTTOM - TOP) * scale.at(figure));
  }
}
