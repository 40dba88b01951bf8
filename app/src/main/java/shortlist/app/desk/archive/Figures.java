package shortlist.app.desk.archive;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.engagement.Estimate;

/** Figures as the tables of the archive show them. */
final class Figures {

  /** Of the plot of intervals, in pixels; it spans a quarter to four times. */
  static final int WIDTH = 120;
  private static final double DOUBLINGS = 2;

  private Figures() {}

  /** A count with its thousands apart; a dash if there is none. */
  static String count(@Nullable Long count) {
    return count == null ? "–" : String.format(Locale.ROOT, "%,d", count);
  }

  /** For each 100 copies: {@code 4.1}; a dash if unknown. */
  static String perHundred(@Nullable Double rate) {
    return rate == null ? "–" : String.format(Locale.ROOT, "%.1f", rate * 100);
  }

  /** {@code 1.8×}; a dash if nothing was counted. */
  static String times(Estimate estimate) {
    return estimate.isCounted() ? String.format(Locale.ROOT, "%.1f×", estimate.engagement()) : "–";
  }

  /** {@code 1.2–2.6}; empty if nothing was counted. */
  static String interval(Estimate estimate) {
    return estimate.isCounted()
        ? String.format(Locale.ROOT, "%.1f–%.1f", estimate.low(), estimate.high())
        : "";
  }

  /** The place of an engagement in the plot, from the left. */
  static int x(double engagement) {
    double doublings = Math.log(Math.max(engagement, 1e-9)) / Math.log(2);
    return (int) Math.round(
        (Math.clamp(doublings, -DOUBLINGS, DOUBLINGS) + DOUBLINGS) / (2 * DOUBLINGS) * WIDTH);
  }

  /** The length of a bar, up to {@code width}; 0 if unknown. */
  static int bar(@Nullable Double figure, double most, int width) {
    return figure == null || most <= 0 ? 0 : (int) Math.round(figure / most * width);
  }
}
