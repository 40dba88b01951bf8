package shortlist.indexer.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A word in what was typed, where it may be misspelt: words looked for, alone or in quotes, not
 * what is excluded, not values of fields, and not what has signs of its own.
 *
 * @param text the word as it was typed
 * @param start of its first character
 * @param end after its last character
 */
record TypedWord(String text, int start, int end) {

  private static final int MAX_WORDS = 32;
  private static final int MAX_LENGTH = 2_000;
  private static final String TITLE = "title:";
  private static final String BREAKS = "()|\"“”„‟«»";

  /** The words in their order, at most {@value #MAX_WORDS}. */
  static List<TypedWord> of(String typed) {
    List<TypedWord> words = new ArrayList<>();
    int length = Math.min(typed.length(), MAX_LENGTH);
    boolean skipsQuote = false;
    boolean quoted = false;
    for (int at = 0; at < length && words.size() < MAX_WORDS;) {
      char c = typed.charAt(at);
      if (isBreak(c)) {
        boolean quote = BREAKS.indexOf(c) > 2;
        quoted ^= quote;
        skipsQuote &= !quote || quoted;
        at++;
      } else {
        int end = end(typed, at, length);
        String part = typed.substring(at, end);
        if (!quoted) {
          // What a minus or a field stands before may be a phrase.
          skipsQuote = part.equals("-") || (part.endsWith(":") && !part.equals(TITLE));
        }
        int start = part.startsWith(TITLE) ? at + TITLE.length() : at;
        if (!skipsQuote && isWord(typed.substring(start, end))) {
          words.add(new TypedWord(typed.substring(start, end), start, end));
        }
        at = end;
      }
    }
    return words;
  }

  /** Whether nothing but one space is between this word and the next. */
  boolean isBefore(TypedWord next, String typed) {
    return next.start == end + 1 && typed.charAt(end) == ' ';
  }

  private static int end(String typed, int from, int length) {
    int end = from;
    while (end < length && !isBreak(typed.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether words end before a character: white space, quotes and parentheses. */
  static boolean isBreak(char c) {
    return Character.isWhitespace(c) || BREAKS.indexOf(c) >= 0;
  }

  private static boolean isWord(String part) {
    if (part.equals("AND") || part.equals("OR") || part.equals("NOT")) {
      return false;
    }
    for (int i = 0; i < part.length(); i++) {
      boolean inner = i > 0 && i < part.length() - 1
          && (part.charAt(i) == '-' || part.charAt(i) == '\'');
      if (!Character.isLetter(part.charAt(i)) && !inner) {
        return false;
      }
    }
    return !part.isEmpty();
  }
}
