package shortlist.app.desk.chart;

/**
 * A figure and its interval on a scale, in shares of the width it is drawn in.
 *
 * @param low where the interval begins
 * @param mean where the figure lies
 * @param high where the interval ends
 */
public record Span(String low, String mean, String high) {

  /** On a scale. */
  public static Span of(Scale scale, double low, double mean, double high) {
    return new Span(scale.percent(low), scale.percent(mean), scale.percent(high));
  }
}
