package shortlist.indexer.extract.text;

import java.util.Locale;

/** White space as a reader sees it. */
public final class Spaces {

  private static final char DELETE = '\u007f';

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
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c < DELETE) {
        continue;
      }
      // Whole runs at once: most of a text are plain letters.
      out.append(text, plain, i);
      plain = i + 1;
      if (isSpace(c)) {
        if (!out.isEmpty() && !isSpace(out.charAt(out.length() - 1))) {
          out.append(' ');
        }
      } else if (!isInvisible(c) || joins(c, out)) {
        out.append(c);
      }
    }
    out.append(text, plain, text.length());
  }

  /** Lower-case letters and digits with single spaces between, for comparing. */
  public static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    boolean parted = false;
    for (int i = 0; i < text.length();) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isLetterOrNumber(c)) {
        if (parted && !key.isEmpty()) {
          key.append(' ');
        }
        key.appendCodePoint(c);
        parted = false;
      } else {
        parted = true;
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isLetterOrNumber(int c) {
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
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
