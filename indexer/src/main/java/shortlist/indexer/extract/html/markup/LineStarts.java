package shortlist.indexer.extract.html.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps words at the start of a line from being taken for headings, items, quotes or rules. */
final class LineStarts {

  private static final Pattern MARK = Pattern
      .compile(
          "^(?:(#{1,6})(?=\\s|$)|([-+])(?=\\s|$)|(>)|(={1,}|-{2,}|~{3,})|(\\d{1,9})([.)])(?=\\s|$))",
          Pattern.MULTILINE);

  private LineStarts() {}

  /** The paragraph with a backslash before every such mark. */
  static String escape(String paragraph) {
    Matcher mark = MARK.matcher(paragraph);
    if (!mark.find()) {
      return paragraph;
    }
    StringBuilder escaped = new StringBuilder(paragraph.length() + 8);
    int from = 0;
    do {
      int at = mark.start(5) >= 0 ? mark.start(6) : mark.start();
      escaped.append(paragraph, from, at).append('\\');
      from = at;
    } while (mark.find());
    return escaped.append(paragraph, from, paragraph.length()).toString();
  }
}
