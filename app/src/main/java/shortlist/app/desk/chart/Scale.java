package shortlist.app.desk.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Figures along a line, from a round one to a round one.
 *
 * @param from the figure where it begins
 * @param to the figure where it ends, larger
 * @param step between the figures that are written at it
 */
public record Scale(double from, double to, double step) {

  private static final int STEPS = 5;

  /** A scale that has room for all figures from {@code least} to {@code most}. */
  public static Scale of(double least, double most) {
    double range = Math.max(most - least, 1e-9);
    double raw = range / STEPS;
    double unit = Math.pow(10, Math.floor(Math.log10(raw)));
    double step = unit * List.of(1.0, 2.0, 2.5, 5.0, 10.0)
        .stream()
        .filter(factor -> unit * factor >= raw * 0.999)
        .findFirst()
        .orElse(10.0);
    return new Scale(Math.floor(least / step + 1e-9) * step, Math.ceil(most / step - 1e-9) * step,
        step);
  }

  /** The figures that are written at it. */
  public List<Double> ticks() {
    int count = (int) Math.round((to - from) / step);
    return IntStream.rangeClosed(0, count).mapToObj(i -> from + i * step).toList();
  }

  /** Where a figure lies, 0 to 1; one beyond an end lies at it. */
  public double at(double figure) {
    return Math.clamp((figure - from) / (to - from), 0, 1);
  }

  /** A place on it as a share of a width, such as {@code 12.5%}. */
  String percent(double figure) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * at(figure));
  }

  /** A figure as it is written at it. */
  public String label(double figure) {
    int digits = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
    // 0.25 needs a digit more than 0.2.
    boolean half = Math.abs(step * Math.pow(10, digits) - Math.rint(step * Math.pow(10,
        digits))) > 1e-6;
    return String.format(Locale.ROOT, "%." + (digits + (half ? 1 : 0)) + "f", figure)
        .replace('-', '−');
  }
}
