package shortlist.indexer.search.snippet;

import java.util.Locale;
import java.util.Set;

/**
 * Where sentences begin and end round a place in a text. A line is never part of two sentences, so
 * that lines of code, rows of tables and headings stay what they are. Looks at the surroundings of
 * that place only, however long the text is.
 */
final class Sentences {

  private static final String TERMINATORS = ".?!…";
  private static final String UNSPACED_TERMINATORS = "。！？｡";
  private static final String CLOSERS = "\"'”’)]»";
  /** What is shortened in the midst of a sentence although a capital or a number may follow. */
  private static final Set<String> SHORTENED = Set.of("e.g", "i.e", "cf", "vs", "fig", "figs", "eq",
      "eqs", "sec", "al", "dr", "mr", "mrs", "ms", "prof", "approx", "vol", "pp", "resp");
  private static final int LONGEST_SHORTENED = 6;

  private Sentences() {}

  /** The first character of the sentence round {@code at}; -1 if it is before {@code least}. */
  static int start(String text, int at, int least) {
    for (int i = at; i >= least; i--) {
      if (isStart(text, i)) {
        return i;
      }
    }
    return -1;
  }

  /** After the last character of the sentence round {@code at}; -1 if it is after {@code most}. */
  static int end(String text, int at, int most) {
    for (int i = at + 1; i <= most; i++) {
      if (i >= text.length() || text.charAt(i) == '\n' || isStart(text, i)) {
        return afterLast(text, Math.min(i, text.length()), at);
      }
    }
    return -1;
  }

  /** Whether what stands before {@code at} ends as sentences end. */
  static boolean isEnd(String text, int at) {
    return endsBefore(text, at - 1)
        || (at > 0 && UNSPACED_TERMINATORS.indexOf(text.charAt(at - 1)) >= 0);
  }

  /** The first character at or after {@code from} that is no white space, or the text's length. */
  static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int afterLast(String text, int end, int at) {
    int last = end;
    while (last > at + 1 && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  private static boolean isStart(String text, int at) {
    if (at == 0) {
      return true;
    }
    if (UNSPACED_TERMINATORS.indexOf(text.charAt(at - 1)) >= 0) {
      return CLOSERS.indexOf(text.charAt(at)) < 0;
    }
    return Character.isWhitespace(text.charAt(at - 1)) && !Character.isWhitespace(text.charAt(at))
        && (beginsLine(text, at) || (opens(text.charAt(at)) && endsBefore(text, at - 1)));
  }

  private static boolean beginsLine(String text, int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (text.charAt(i) == '\n') {
        return true;
      }
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean opens(char c) {
    return !Character.isLowerCase(c) && c != ',' && c != ';';
  }

  /** Whether what stands before the white space that ends at {@code space} ends a sentence. */
  private static boolean endsBefore(String text, int space) {
    int last = space;
    while (last >= 0 && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    while (last >= 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && TERMINATORS.indexOf(text.charAt(last)) >= 0
        && !(text.charAt(last) == '.' && isShortened(text, last));
  }

  private static boolean isShortened(String text, int dot) {
    int from = dot;
    while (from > 0 && dot - from <= LONGEST_SHORTENED
        && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
      from--;
    }
    boolean initial = dot - from == 1 && Character.isUpperCase(text.charAt(from));
    return initial
        || SHORTENED.contains(text.substring(from, dot).toLowerCase(Locale.ROOT));
  }
}
