package shortlist.app.desk.guide;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shortlist.app.guide.GuideBook;
import shortlist.corpus.document.Legible;
import shortlist.corpus.guide.PathLevel;
import shortlist.corpus.guide.Step;
import shortlist.corpus.link.WebUrl;

/** A step of a reading path as it was typed. */
record StepForm(
    String url,
    String title,
    String section,
    String level,
    String note,
    String summary,
    String organisation,
    String authors,
    String year) {

  static StepForm of(Step step) {
    PathLevel level = step.level();
    return new StepForm(step.url().text(), step.title(), step.section(),
        level == null ? "" : level.label(), step.note(), step.summary(), step.organisation(),
        String.join(", ", step.authors()), step.year() == null ? "" : String.valueOf(step.year()));
  }

  static StepForm of(Context form) {
    return new StepForm(text(form, "url"), text(form, "title"), text(form, "section"),
        text(form, "level"), text(form, "note"), text(form, "summary"),
        text(form, "organisation"), text(form, "authors"), text(form, "year"));
  }

  /**
   * The step that it describes.
   *
   * @throws IllegalArgumentException a sentence for the user
   */
  Step step() {
    WebUrl address = WebUrl.parse(url)
        .orElseThrow(() -> new IllegalArgumentException("This step has lost its address; add it"
            + " again."));
    String line = GuideBook.line(title);
    return new Step(GuideBook.line(section), address, line.isEmpty() ? address.text() : line,
        PathLevel.ofLabel(level).orElse(null), GuideBook.text(note), GuideBook.text(summary),
        GuideBook.line(organisation), names(), number());
  }

  private List<String> names() {
    return Arrays.stream(GuideBook.line(authors).split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private @Nullable Integer number() {
    if (year.isEmpty()) {
      return null;
    }
    if (!year.matches("[12]\\d{3}")) {
      throw new IllegalArgumentException("“" + Legible.line(year)
          + "” is no year; write four digits, such as 2019.");
    }
    return Integer.valueOf(year);
  }

  static String text(Context form, String field) {
    return Objects.requireNonNullElse(form.formParam(field), "").strip();
  }
}
