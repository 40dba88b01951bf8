package shortlist.bench.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Texts as runs of letters, digits and underscores, which is how the benchmarks that these measures
 * come from count words: Python's {@code \w+}. Letters and numbers of all scripts belong to words
 * (categories L and N of Unicode), combining marks do not.
 */
final class Words {

  private Words() {}

  /** In order. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (isWord(character)) {
        start = start < 0 ? at : start;
      } else if (start >= 0) {
        words.add(text.substring(start, at));
        start = -1;
      }
      at += Character.charCount(character);
    }
    if (start >= 0) {
      words.add(text.substring(start));
    }
    return words;
  }

  private static boolean isWord(int character) {
    return switch (Character.getType(character)) {
      case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER, Character.OTHER_LETTER, Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
        true;
      default -> character == '_';
    };
  }

  /** Those of the text in lower case. */
  static List<String> lowerCase(String text) {
    return of(text.toLowerCase(Locale.ROOT));
  }

  /** Those of the text in its compatible form (NFKC) and in one case: fit to be compared. */
  static List<String> comparable(String text) {
    return of(folded(Normalizer.normalize(text, Normalizer.Form.NFKC)));
  }

  /** Unicode's full case folding, but for the dotless i (taken as i) and Cherokee. */
  private static String folded(String text) {
    return text.replace("\u1e9e", "ss")
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT)
        .replace('\u03c2', '\u03c3');
  }

  /** With white space of any kind and length as one space, none at the ends. */
  static String squeezed(String text) {
    StringBuilder squeezed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean afterWord = !squeezed.isEmpty() && squeezed.charAt(squeezed.length() - 1) != ' ';
      if (!isSpace(c)) {
        squeezed.append(c);
      } else if (afterWord) {
        squeezed.append(' ');
      }
    }
    return squeezed.toString().stripTrailing();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }
}
