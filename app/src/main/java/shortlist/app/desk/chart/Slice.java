package shortlist.app.desk.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of something, and its own parts.
 *
 * @param name for whoever hears it, with its figures
 * @param label what is written on it, word by word, as far as there is room; may be empty
 * @param href where it leads to; null if nowhere
 * @param tone the class that gives it its colour
 * @param weight how large it is, above 0, in the unit of all others
 * @param parts of it; their weights come to no more than its own
 */
public record Slice(String name, List<String> label, @Nullable String href, String tone,
    double weight, List<Slice> parts) {

  /** Copies the lists. */
  public Slice {
    label = List.copyOf(label);
    parts = List.copyOf(parts);
  }
}
