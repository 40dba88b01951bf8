package shortlist.corpus.exchange;

import java.util.List;
import java.util.stream.Collectors;
import shortlist.corpus.document.Legible;
import shortlist.corpus.edition.Issue;
import shortlist.corpus.edition.Issue.Piece;

/** An edition as plain text; addresses stand in full on lines of their own. */
final class EditionText {

  private static final int WIDTH = 72;
  private static final String INDENT = "   ";

  private EditionText() {}

  static String write(Issue issue) {
    String intro = paragraphs(issue.edition().intro(), "");
    return block(Legible.line(issue.edition().title()), "", "") + "\n"
        + (intro.isEmpty() ? "" : intro + "\n")
        + issue.pieces().stream().map(EditionText::piece).collect(Collectors.joining("\n"));
  }

  private static String piece(Piece piece) {
    List<String> parts = piece.byline().parts();
    return block(Legible.line(piece.slot().title()), piece.slot().position() + ". ", INDENT)
        + INDENT + piece.slot().url() + "\n"
        + (parts.isEmpty() ? "" : block(String.join(" · ", parts), INDENT, INDENT))
        + paragraphs(piece.slot().blurb(), INDENT);
  }

  private static String paragraphs(String text, String indent) {
    return Prose.paragraphs(text)
        .stream()
        .map(paragraph -> block(paragraph, indent, indent))
        .collect(Collectors.joining("\n"));
  }

  private static String block(String text, String first, String others) {
    List<String> lines = Prose.wrapped(text, WIDTH - first.length());
    StringBuilder block = new StringBuilder();
    for (String line : lines) {
      block.append(block.isEmpty() ? first : others).append(line).append('\n');
    }
    return block.toString();
  }
}
