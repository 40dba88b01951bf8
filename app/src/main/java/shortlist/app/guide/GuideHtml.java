package shortlist.app.guide;

import java.util.List;
import shortlist.corpus.document.Legible;
import shortlist.corpus.exchange.Escaped;
import shortlist.corpus.guide.Guide;
import shortlist.corpus.guide.Guide.Section;
import shortlist.corpus.guide.Step;

/** Writes reading paths as pages that need nothing beside themselves. */
final class GuideHtml {

  private GuideHtml() {}

  static String path(Guide guide) {
    List<Section> sections = guide.sections();
    StringBuilder body = new StringBuilder();
    if (sections.size() > 1) {
      body.append("  <nav aria-label=\"Contents\">\n    <ul>\n");
      for (Section section : sections) {
        body.append("      <li><a href=\"#part-%d\">%s</a></li>\n".formatted(section.first(),
            Escaped.html(Cited.heading(section.name()))));
      }
      body.append("    </ul>\n  </nav>\n");
    }
    for (Section section : sections) {
      heading(body, section, sections.size());
      body.append("  <ol start=\"%d\">\n".formatted(section.first()));
      section.steps()
          .forEach(step -> body.append("    <li>%s%s%s%s</li>\n".formatted(link(step),
              small(Cited.facts(step)), line(step.summary()),
              line(step.note().isBlank() ? "" : "Before: " + step.note()))));
      body.append("  </ol>\n");
    }
    return page(guide, body);
  }

  static String cases(Guide guide) {
    List<Section> sections = guide.sections();
    StringBuilder body = new StringBuilder();
    for (Section section : sections) {
      heading(body, section, sections.size());
      body.append("  <ul>\n");
      section.steps()
          .forEach(step -> body.append("    <li>%s%s%s</li>\n".formatted(link(step),
              small(Cited.source(step)), line(step.summary()))));
      body.append("  </ul>\n");
    }
    return page(guide, body);
  }

  private static String page(Guide guide, StringBuilder body) {
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"><title>%1$s</title></head>
      <body>
        <h1>%1$s</h1>
      %2$s%3$s</body>
      </html>
      """.formatted(Escaped.html(guide.title()),
        guide.intro().isBlank() ? "" : "  <p>" + lines(guide.intro()) + "</p>\n", body);
  }

  private static void heading(StringBuilder body, Section section, int sections) {
    if (sections > 1 || !section.name().isEmpty()) {
      body.append("  <h2 id=\"part-%d\">%s</h2>\n".formatted(section.first(),
          Escaped.html(Cited.heading(section.name()))));
    }
  }

  private static String link(Step step) {
    return "<a href=\"%s\">%s</a>".formatted(Escaped.html(step.url().text()),
        Escaped.html(Legible.line(step.title())));
  }

  private static String small(String words) {
    return words.isBlank() ? "" : "<br><small>" + Escaped.html(words) + "</small>";
  }

  private static String line(String words) {
    return words.isBlank() ? "" : "<br>" + lines(words);
  }

  private static String lines(String words) {
    return Escaped.html(words.strip()).replace("\n", "<br>");
  }
}
