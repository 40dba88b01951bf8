package shortlist.app.guide;

import java.util.ArrayList;
import java.util.List;
import shortlist.corpus.guide.PathLevel;
import shortlist.corpus.guide.Step;

/** What is said of where a step comes from. */
final class Cited {

  private Cited() {}

  /** Organisation, authors, year: as a list of case studies has it; may be empty. */
  static String source(Step step) {
    List<String> parts = new ArrayList<>();
    if (!step.organisation().isBlank()) {
      parts.add(step.organisation());
    }
    parts.addAll(step.authors());
    if (step.year() != null) {
      parts.add(String.valueOf(step.year()));
    }
    return String.join(", ", parts);
  }

  /** The level and where it comes from; may be empty. */
  static String facts(Step step) {
    PathLevel level = step.level();
    String source = source(step);
    if (level == null) {
      return source;
    }
    return source.isEmpty() ? level.label() : level.label() + " · " + source;
  }

  /** How a heading is called that the editor left empty, or that stands alone. */
  static String heading(String section) {
    return section.isEmpty() ? "More" : section;
  }
}
