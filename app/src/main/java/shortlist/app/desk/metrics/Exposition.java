package shortlist.app.desk.metrics;

import java.util.Map;

/**
 * A text that Prometheus reads: its exposition format, version 0.0.4. Families stand in the order
 * in which they are added. For one thread.
 */
final class Exposition {

  static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final StringBuilder text = new StringBuilder();

  /** A whole number that may go up and down. */
  Exposition gauge(String name, String help, long value) {
    return begin(name, "gauge", help).sample(name, "", value);
  }

  /** A number for each value of one label. */
  Exposition gauges(String name, String help, String label, Map<String, Long> values) {
    begin(name, "gauge", help);
    values.forEach((value, number) -> sample(name, label(label, value), number));
    return this;
  }

  /** A whole number that only grows. */
  Exposition counter(String name, String help, long value) {
    return begin(name, "counter", help).sample(name, "", value);
  }

  /** A number that only grows for each value of one label. */
  Exposition counters(String name, String help, String label, Map<String, Long> values) {
    begin(name, "counter", help);
    values.forEach((value, number) -> sample(name, label(label, value), number));
    return this;
  }

  /** What has been added. */
  String text() {
    return text.toString();
  }

  private Exposition begin(String name, String type, String help) {
    text.append("# HELP ")
        .append(name)
        .append(' ')
        .append(escaped(help))
        .append("\n# TYPE ")
        .append(name)
        .append(' ')
        .append(type)
        .append('\n');
    return this;
  }

  private Exposition sample(String name, String labels, long value) {
    text.append(name)
        .append(labels)
        .append(' ')
        .append(value)
        .append('\n');
    return this;
  }

  private static String label(String name, String value) {
    return "{" + name + "=\"" + escaped(value).replace("\"", "\\\"") + "\"}";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n");
  }
}
