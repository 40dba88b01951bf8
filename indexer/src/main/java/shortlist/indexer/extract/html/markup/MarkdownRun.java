package shortlist.indexer.extract.html.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.extract.text.Spaces;

/**
 * One run of text in CommonMark (https://spec.commonmark.org/0.31.2/). Marks stand at the words,
 * not at the spaces beside them, and only where CommonMark takes them for marks.
 */
final class MarkdownRun {

  private static final String BREAK = "  \n";
  private static final String NESTED = "nested";

  private final StringBuilder out = new StringBuilder();
  /** Where the open links and emphases begin, innermost first. */
  private final Deque<Start> open = new ArrayDeque<>();
  /** Where the last mark of emphasis ends and the words in it begin; -1 if it was taken back. */
  private int closedAt = -1;
  private int openedAt = -1;
  private String closed = "";
  private int codeEnd = -1;

  private static final class Start {
    final String mark;
    int at;

    Start(String mark, int at) {
      this.mark = mark;
      this.at = at;
    }
  }

  /** The run as a paragraph of its own: nothing at the start of a line is taken for a block. */
  String block() {
    return LineStarts.escape(out.toString().strip());
  }

  /** The run in one line, fit for the cell of a table. */
  String line() {
    StringBuilder line = new StringBuilder(out.length());
    Spaces.append(out.toString().replace("|", "\\|"), line);
    return line.toString().strip();
  }

  void text(String words) {
    if (closedAt == out.length() && !words.isEmpty() && Character.isLetterOrDigit(words.charAt(0))
        && isPunctuation(out.charAt(closedAt - closed.length() - 1))) {
      takeBack();
    }
    Spaces.append(Escapes.escape(words), out);
  }

  /** Backquotes around code must outnumber those in it. */
  void code(String code) {
    String fence = "`".repeat(longestRun(code) + 1);
    String pad = code.startsWith("`") || code.endsWith("`") ? " " : "";
    out.append(fence).append(pad).append(code).append(pad).append(fence);
    codeEnd = out.length();
  }

  /** Whether code would follow code without a space, and become one with it. */
  boolean endsWithCode() {
    return codeEnd == out.length();
  }

  /** Formulas stand between dollars, as GitHub, Pandoc and most readers of Markdown have it. */
  void formula(String tex, boolean display) {
    String mark = display ? "$$" : "$";
    out.append(mark).append(tex).append(mark);
  }

  void lineBreak() {
    strip();
    if (out.isEmpty() || endsWith("\n\n")) {
      return;
    }
    if (endsWith("\n")) {
      out.append('\n');
    } else {
      out.append(BREAK);
    }
  }

  /** Begins emphasis or, with an empty mark, a link. */
  void open(String mark) {
    boolean nested = !mark.isEmpty() && open.stream().anyMatch(start -> start.mark.equals(mark));
    open.push(new Start(nested ? NESTED : mark, out.length()));
  }

  /** Ends the innermost emphasis. */
  void close() {
    Start start = open.pop();
    String mark = start.mark;
    int from = firstWord(start.at);
    int to = lastWord(from);
    if (from >= to || mark.equals(NESTED) || out.indexOf("\n\n", from) >= 0) {
      return;
    }
    if (from == closedAt && mark.equals(closed)) {
      out.insert(to, mark);
      out.delete(from - mark.length(), from);
      closedAt = to;
    } else if (mayOpen(from)) {
      out.insert(to, mark).insert(from, mark);
      openedAt = from;
      closedAt = to + 2 * mark.length();
      closed = mark;
    }
  }

  /** Ends the innermost link; null if it leads nowhere. */
  void closeLink(@Nullable String address) {
    int from = firstWord(open.pop().at);
    int to = lastWord(from);
    if (address != null && from < to && out.indexOf("\n\n", from) < 0) {
      String target = address.replace("(", "%28").replace(")", "%29").replace(" ", "%20");
      out.insert(to, "](" + target + ")").insert(from, '[');
      if (from > 0 && out.charAt(from - 1) == '!') {
        out.insert(from - 1, '\\');
      }
    }
  }

  /** CommonMark would not take the last mark for the end of emphasis: neither is written. */
  private void takeBack() {
    out.setLength(closedAt - closed.length());
    out.delete(openedAt, openedAt + closed.length());
    for (Start start : open) {
      start.at -= start.at >= closedAt ? 2 * closed.length() : 0;
    }
    closedAt = -1;
  }

  /** Whether a mark here would be left-flanking, and no part of the mark before. */
  private boolean mayOpen(int at) {
    if (at == 0 || Character.isWhitespace(out.charAt(at - 1))) {
      return true;
    }
    char before = out.charAt(at - 1);
    return before != '*' && (isPunctuation(before) || !isPunctuation(out.charAt(at)));
  }

  private static boolean isPunctuation(char c) {
    return !Character.isLetterOrDigit(c) && !Character.isWhitespace(c);
  }

  private int firstWord(int start) {
    int from = Math.min(start, out.length());
    while (from < out.length() && Character.isWhitespace(out.charAt(from))) {
      from++;
    }
    return from;
  }

  private int lastWord(int from) {
    int to = out.length();
    while (to > from && Character.isWhitespace(out.charAt(to - 1))) {
      to--;
    }
    return to;
  }

  private void strip() {
    boolean broken = endsWith("\n");
    while (!broken && endsWith(" ")) {
      out.setLength(out.length() - 1);
    }
  }

  private boolean endsWith(String end) {
    return out.length() >= end.length()
        && out.indexOf(end, out.length() - end.length()) >= 0;
  }

  private static int longestRun(String code) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < code.length(); i++) {
      run = code.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
