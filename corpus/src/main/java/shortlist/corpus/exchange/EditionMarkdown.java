package shortlist.corpus.exchange;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shortlist.corpus.document.Legible;
import shortlist.corpus.edition.Issue;
import shortlist.corpus.edition.Issue.Piece;

/**
 * An edition as CommonMark. Titles come from outside, and words may be quoted from there: they are
 * plain text, and all that Markdown would read as markup or HTML is escaped.
 */
final class EditionMarkdown {

  private static final Pattern INLINE = Pattern.compile("([\\\\`*_\\[\\]<>#&|~])");
  /** What begins a list, a heading or a rule at the start of a line. */
  private static final Pattern BLOCK = Pattern.compile("^([-+=]|\\d{1,9}(?=[.)]))");

  private EditionMarkdown() {}

  static String write(Issue issue) {
    return "# " + line(issue.edition().title()) + "\n\n"
        + paragraphs(issue.edition().intro(), "", "\n\n")
        + issue.pieces().stream().map(EditionMarkdown::piece).collect(Collectors.joining("\n"));
  }

  private static String piece(Piece piece) {
    List<String> parts = piece.byline().parts();
    String byline = parts.isEmpty() ? "" : "  \n   *" + line(String.join(" · ", parts)) + "*";
    String blurb = paragraphs(piece.slot().blurb(), "   ", "");
    return "%d. [%s](<%s>)%s%s\n".formatted(piece.slot().position(), line(piece.slot().title()),
        piece.slot().url(), byline,
        blurb.isEmpty() ? "" : (parts.isEmpty() ? "  \n" : "\n\n") + blurb);
  }

  private static String paragraphs(String text, String indent, String end) {
    List<String> paragraphs = Prose.paragraphs(text);
    return paragraphs.isEmpty()
        ? ""
        : paragraphs.stream()
            .map(paragraph -> paragraph.lines()
                .map(line -> indent + BLOCK.matcher(line(line))
                    .replaceFirst(
                        match -> Character.isDigit(match.group().charAt(0))
                            ? match.group() + "\\\\"
                            : "\\\\" + match.group()))
                .collect(Collectors.joining("  \n")))
            .collect(Collectors.joining("\n\n")) + end;
  }

  private static String line(String text) {
    return INLINE.matcher(Legible.line(text)).replaceAll("\\\\$1");
  }
}
