package shortlist.indexer.extract.html.markup;

/** Escapes the characters of plain text that CommonMark would take for marks within a line. */
final class Escapes {

  private static final int MAX_FORMULA = 500;

  private Escapes() {}

  /** The text with backslashes; formulas that pages write between dollars are left as they are. */
  static String escape(String plain) {
    int first = first(plain);
    if (first == plain.length()) {
      return plain;
    }
    StringBuilder escaped = new StringBuilder(plain.length() + 16).append(plain, 0, first);
    int at = first;
    while (at < plain.length()) {
      char c = plain.charAt(at);
      int end = c == '$' || c == '\\' ? formulaEnd(plain, at) : at;
      if (end > at) {
        appendFormula(plain, at, end, escaped);
        at = end;
      } else {
        escaped.append(isMark(plain, at) ? "\\" : "").append(c);
        at++;
      }
    }
    return escaped.toString();
  }

  /** Where the first character stands that may need an escape; most texts have none. */
  private static int first(String plain) {
    int at = 0;
    while (at < plain.length() && "\\`*_[]<&$".indexOf(plain.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static boolean isMark(String plain, int at) {
    return switch (plain.charAt(at)) {
      case '`', '*', '[', ']' -> true;
      case '\\' -> at + 1 == plain.length() || !(Character.isLetterOrDigit(plain.charAt(at + 1))
          || Character.isWhitespace(plain.charAt(at + 1)));
      case '_' -> at == 0 || at + 1 == plain.length()
          || !Character.isLetterOrDigit(plain.charAt(at - 1))
          || !Character.isLetterOrDigit(plain.charAt(at + 1));
      case '<' -> at + 1 == plain.length() || Character.isLetter(plain.charAt(at + 1))
          || "/!?".indexOf(plain.charAt(at + 1)) >= 0;
      case '&' -> isEntity(plain, at + 1);
      default -> false;
    };
  }

  private static boolean isEntity(String plain, int start) {
    int end = start;
    while (end < plain.length() && end - start < 32
        && (Character.isLetterOrDigit(plain.charAt(end)) || plain.charAt(end) == '#')) {
      end++;
    }
    return end > start && end < plain.length() && plain.charAt(end) == ';';
  }

  /** Where a formula between $, $$, \( \) or \[ \] ends that begins here; here if none does. */
  private static int formulaEnd(String plain, int start) {
    String open = plain.startsWith("$$", start)
        ? "$$"
        : plain.startsWith("$", start)
            ? "$"
            : plain.startsWith("\\(", start) ? "\\(" : plain.startsWith("\\[", start) ? "\\[" : "";
    if (open.isEmpty()) {
      return start;
    }
    String close = open.equals("\\(") ? "\\)" : open.equals("\\[") ? "\\]" : open;
    int from = start + open.length();
    int end = plain.substring(from, Math.min(plain.length(), from + MAX_FORMULA)).indexOf(close);
    if (end <= 0) {
      return start;
    }
    boolean tex = !open.equals("$") || isTex(plain, from, from + end);
    return tex ? from + end + close.length() : start;
  }

  /** A sum of money stands before a space or before another one. */
  private static boolean isTex(String plain, int from, int end) {
    boolean signs = false;
    for (int i = from; i < end; i++) {
      signs |= "\\_^{=".indexOf(plain.charAt(i)) >= 0;
    }
    return signs && !Character.isWhitespace(plain.charAt(from))
        && !Character.isWhitespace(plain.charAt(end - 1));
  }

  private static void appendFormula(String plain, int start, int end, StringBuilder out) {
    if (plain.charAt(start) == '$') {
      out.append(plain, start, end);
    } else {
      String mark = plain.charAt(start + 1) == '(' ? "$" : "$$";
      out.append(mark).append(plain.substring(start + 2, end - 2).strip()).append(mark);
    }
  }
}
