package shortlist.indexer.schema;

/**
 * What a text in Markdown is made of, as far as it is searched for. It is read line by line, in the
 * form in which documents are kept: headings and fences stand in lines of their own.
 *
 * @param headings the texts of the headings, a line each
 * @param code the text of the blocks of code, without their fences
 * @param wordsOfCode how many words that are, split at white space
 * @param hasTable whether it has a table
 * @param formulas how many formulas it has, between dollars
 */
record Structure(
    String headings, String code, int wordsOfCode, boolean hasTable, int formulas) {

  static Structure of(String markdown) {
    return new Reader(markdown).read();
  }

  private static final class Reader {

    private static final int MIN_FENCE = 3;
    private static final int MAX_HEADING = 6;
    private static final String TEX = "\\_^{=";

    private final String text;
    private final StringBuilder headings = new StringBuilder();
    private final StringBuilder code = new StringBuilder();
    private int wordsOfCode;
    private boolean table;
    private int formulas;
    /** How many backquotes opened the block of code that is being read; 0 outside. */
    private int fence;
    private boolean display;

    Reader(String text) {
      this.text = text;
    }

    Structure read() {
      for (int at = 0; at < text.length();) {
        int newline = text.indexOf('\n', at);
        int end = newline < 0 ? text.length() : newline;
        line(at, end);
        at = end + 1;
      }
      return new Structure(headings.toString(), code.toString(), wordsOfCode, table,
          formulas);
    }

    private void line(int start, int end) {
      int from = afterMarks(start, end);
      int ticks = run('`', from, end);
      if (fence > 0) {
        codeLine(start, from, end, ticks);
      } else if (ticks >= MIN_FENCE && indexOf('`', from + ticks, end) == end) {
        fence = ticks;
      } else if (from < end) {
        prose(from, end);
      }
    }

    private void codeLine(int start, int from, int end, int ticks) {
      if (ticks >= fence && from + ticks == end) {
        fence = 0;
      } else {
        code.append(text, start, end).append('\n');
        for (int at = from; at < end; at++) {
          boolean begins = at == from || isBlank(text.charAt(at - 1));
          wordsOfCode += begins && !isBlank(text.charAt(at)) ? 1 : 0;
        }
      }
    }

    private static boolean isBlank(char c) {
      return c == ' ' || c == '\t';
    }

    private void prose(int from, int end) {
      int level = run('#', from, end);
      if (level > 0 && level <= MAX_HEADING && from + level < end
          && text.charAt(from + level) == ' ') {
        heading(from + level + 1, end);
      }
      table |= text.startsWith("| ---", from);
      formulas(from, end);
    }

    /** The words of a heading; of a link its text. */
    private void heading(int from, int end) {
      for (int at = from; at < end; at++) {
        char c = text.charAt(at);
        if (c == ']' && text.startsWith("](", at)) {
          int close = text.indexOf(')', at);
          at = close < 0 || close >= end ? end : close;
        } else if (c != '\\' && c != '[') {
          headings.append(c);
        }
      }
      headings.append('\n');
    }

    /** Counts what stands between dollars and looks like TeX; sums of money do not. */
    private void formulas(int from, int end) {
      for (int at = indexOf('$', from, end); at < end;) {
        if (text.startsWith("$$", at)) {
          formulas += display ? 0 : 1;
          display = !display;
          at = indexOf('$', at + 2, end);
        } else {
          int close = indexOf('$', at + 1, end);
          boolean tex = !display && close < end && isTex(at + 1, close);
          formulas += tex ? 1 : 0;
          at = tex ? indexOf('$', close + 1, end) : close;
        }
      }
    }

    private boolean isTex(int from, int end) {
      if (from >= end || text.charAt(from) == ' ' || text.charAt(end - 1) == ' ') {
        return false;
      }
      boolean name = end - from == 1 && Character.isLetter(text.charAt(from));
      for (int at = from; at < end && !name; at++) {
        name = TEX.indexOf(text.charAt(at)) >= 0;
      }
      return name;
    }

    private int indexOf(char c, int from, int end) {
      int at = text.indexOf(c, from, end);
      return at < 0 ? end : at;
    }

    private int run(char c, int from, int end) {
      int at = from;
      while (at < end && text.charAt(at) == c) {
        at++;
      }
      return at - from;
    }

    /** Past the marks of quotes and lists, within which there are blocks, too. */
    private int afterMarks(int start, int end) {
      int at = start;
      while (at < end && isMark(at, end)) {
        at++;
      }
      return at;
    }

    private boolean isMark(int at, int end) {
      return switch (text.charAt(at)) {
        case ' ', '\t', '>' -> true;
        case '-' -> fence == 0 && at + 1 < end && text.charAt(at + 1) == ' ';
        default -> false;
      };
    }
  }
}
