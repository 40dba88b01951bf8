package shortlist.app.guide;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import shortlist.corpus.guide.Guide;

/** The forms in which a reading path leaves the program. */
public enum GuideFormat {
  /** CommonMark, with a list of contents. */
  MARKDOWN("guide.md", "text/markdown; charset=utf-8") {
    @Override
    public String write(Guide guide) {
      return GuideMarkdown.path(guide);
    }
  },
  /** One page without style sheet, script or image, with a list of contents. */
  HTML("guide.html", "text/html; charset=utf-8") {
    @Override
    public String write(Guide guide) {
      return GuideHtml.path(guide);
    }
  },
  /** One JSON object. */
  JSON("guide.json", "application/json; charset=utf-8") {
    @Override
    public String write(Guide guide) {
      return GuideJson.write(guide);
    }
  },
  /** A list of case studies, in CommonMark: organisation, authors, year and what it says. */
  CASES("cases.md", "text/markdown; charset=utf-8") {
    @Override
    public String write(Guide guide) {
      return GuideMarkdown.cases(guide);
    }
  },
  /** The list of case studies as a page. */
  CASES_HTML("cases.html", "text/html; charset=utf-8") {
    @Override
    public String write(Guide guide) {
      return GuideHtml.cases(guide);
    }
  };

  private final String file;
  private final String contentType;

  GuideFormat(String file, String contentType) {
    this.file = file;
    this.contentType = contentType;
  }

  /** The guide in this form. */
  public abstract String write(Guide guide);

  /** What its file is called. */
  public String file() {
    return file;
  }

  /** What it is called in an answer's head. */
  public String contentType() {
    return contentType;
  }

  /** The name on the command line: lower case, words joined by hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The format of that label, or empty. */
  public static Optional<GuideFormat> ofLabel(String label) {
    return Arrays.stream(values())
        .filter(format -> format.label().equals(label.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** The format of a file of that name, or empty. */
  public static Optional<GuideFormat> ofFile(String file) {
    return Arrays.stream(values()).filter(format -> format.file.equals(file)).findFirst();
  }
}
