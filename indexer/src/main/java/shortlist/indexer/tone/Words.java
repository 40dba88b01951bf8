package shortlist.indexer.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Titles and phrases as they are compared: words in lower case, and the signs ! and ?. */
final class Words {

  private Words() {}

  /**
   * The words of a text. A word is a run of letters, digits and apostrophes, so that
   * {@code mind-blowing} is two; it may hold a point or a comma between digits.
   *
   * @param length characters after it are not read
   */
  static List<String> of(String text, int length) {
    String lower = text.substring(0, Math.min(text.length(), length)).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int at = 0; at <= lower.length(); at++) {
      if (at < lower.length() && isPart(lower, at)) {
        start = start < 0 ? at : start;
        continue;
      }
      if (start >= 0) {
        words.add(lower.substring(start, at).replace('’', '\''));
        start = -1;
      }
      if (at < lower.length() && isSign(lower.charAt(at))) {
        words.add(lower.substring(at, at + 1));
      }
    }
    return words;
  }

  private static boolean isSign(char c) {
    return c == '!' || c == '?';
  }

  private static boolean isPart(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '\'', '’' -> isLetter(text, at - 1) && isLetter(text, at + 1);
      case '.', ',' -> isDigit(text, at - 1) && isDigit(text, at + 1);
      default -> Character.isLetterOrDigit(c) || c == '+' || Character.isSurrogate(c);
    };
  }

  private static boolean isLetter(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }
}
