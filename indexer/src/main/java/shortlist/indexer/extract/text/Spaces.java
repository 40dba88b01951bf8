package shortlist.indexer.extract.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** White space as a reader sees it. */
public final class Spaces {

  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Spaces() {}

  /**
   * The text with every run of white space, no-break spaces included, as one space, without
   * invisible characters (soft hyphens, zero-width spaces, direction overrides), stripped.
   */
  public static String collapse(String text) {
    StringBuilder out = new StringBuilder(text.length());
    append(text, out);
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
  }

  /** Appends the text like {@link #collapse}; no space at the start or after a space or newline. */
  public static void append(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        if (!out.isEmpty() && !isSpace(out.charAt(out.length() - 1))) {
          out.append(' ');
        }
      } else if (!isInvisible(c) || joins(c, out)) {
        out.append(c);
      }
    }
  }

  /** Lower-case letters and digits with single spaces between, for comparing. */
  public static String key(String text) {
    return NEITHER_LETTER_NOR_DIGIT.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** The zero-width joiners spell words in Arabic, Persian and Indic scripts, and join emoji. */
  private static boolean joins(char c, StringBuilder out) {
    return (c == '\u200c' || c == '\u200d') && !out.isEmpty()
        && out.charAt(out.length() - 1) >= '\u0590';
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isInvisible(char c) {
    return c == '\u00ad' || c == '\ufeff' || c == '\ufffe' || (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e') || (c >= '\u2060' && c <= '\u2069')
        || (c < ' ') || (c >= '\u007f' && c <= '\u009f');
  }
}
