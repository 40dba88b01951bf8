package shortlist.app.guide;

import java.util.List;
import shortlist.corpus.exchange.Escaped;
import shortlist.corpus.guide.Guide;
import shortlist.corpus.guide.Guide.Section;
import shortlist.corpus.guide.Step;

/** Writes reading paths as CommonMark. */
final class GuideMarkdown {

  private GuideMarkdown() {}

  static String path(Guide guide) {
    StringBuilder text = head(guide);
    List<Section> sections = guide.sections();
    if (sections.size() > 1) {
      text.append("Contents\n\n");
      sections.forEach(section -> text.append("- ")
          .append(Escaped.markdown(Cited.heading(section.name())))
          .append(" (")
          .append(section.steps().size())
          .append(")\n"));
      text.append('\n');
    }
    for (Section section : sections) {
      heading(text, section, sections.size());
      int place = section.first();
      for (Step step : section.steps()) {
        text.append(place++).append(". ").append(link(step)).append('\n');
        indented(text, Cited.facts(step));
        indented(text, step.summary());
        indented(text, step.note().isBlank() ? "" : "Before: " + step.note());
      }
      text.append('\n');
    }
    return text.toString().stripTrailing() + "\n";
  }

  static String cases(Guide guide) {
    StringBuilder text = head(guide);
    List<Section> sections = guide.sections();
    for (Section section : sections) {
      heading(text, section, sections.size());
      for (Step step : section.steps()) {
        String source = Cited.source(step);
        text.append("- ").append(link(step));
        text.append(source.isEmpty() ? "" : " (" + Escaped.markdown(source) + ")").append('\n');
        indented(text, step.summary());
      }
      text.append('\n');
    }
    return text.toString().stripTrailing() + "\n";
  }

  private static StringBuilder head(Guide guide) {
    StringBuilder text = new StringBuilder("# ").append(Escaped.markdown(guide.title()))
        .append("\n\n");
    return guide.intro().isBlank() ? text : text.append(guide.intro().strip()).append("\n\n");
  }

  /** A path in one part without a name needs no heading. */
  private static void heading(StringBuilder text, Section section, int sections) {
    if (sections > 1 || !section.name().isEmpty()) {
      text.append("## ").append(Escaped.markdown(Cited.heading(section.name()))).append("\n\n");
    }
  }

  private static String link(Step step) {
    return "[" + Escaped.markdown(step.title()) + "](<" + step.url() + ">)";
  }

  private static void indented(StringBuilder text, String words) {
    if (!words.isBlank()) {
      text.append("   \n   ").append(Escaped.markdown(words)).append('\n');
    }
  }
}
