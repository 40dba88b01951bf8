package shortlist.indexer.extract.pdf.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a document. It tells how to join lines: a word that a hyphen parts at the end of a
 * line is joined if the document writes it so elsewhere, keeps its hyphen if the document writes
 * that, and is joined if nothing tells. And it tells words from names.
 */
public final class Vocabulary {

  private static final Set<String> ALWAYS_HYPHENATED = Set.of("self");

  private final Set<String> words = new HashSet<>();
  private final Set<String> common = new HashSet<>();

  /** Learns the words of a document. */
  public Vocabulary(List<Line> lines) {
    for (Line line : lines) {
      learn(line.text());
    }
  }

  private void learn(String text) {
    int start = -1;
    for (int i = 0; i < text.length(); i++) {
      boolean inWord = Character.isLetter(text.charAt(i))
          || (start >= 0 && isHyphen(text.charAt(i)));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        add(text.substring(start, i), isPlain(text, start, i));
        start = -1;
      }
    }
    if (start >= 0 && !isHyphen(text.charAt(text.length() - 1))) {
      add(text.substring(start), isPlain(text, start, text.length()));
    }
  }

  /** Names are small in mail addresses. */
  private static boolean isPlain(String text, int start, int end) {
    return (start == 0 || text.charAt(start - 1) == ' ')
        && (end == text.length() || text.charAt(end) == ' ') && text.indexOf('@') < 0;
  }

  private void add(String written, boolean plain) {
    String word = written.toLowerCase(Locale.ROOT).replace('\u2010', '-');
    words.add(word);
    if (plain && Character.isLowerCase(written.charAt(0))) {
      common.add(word);
    }
  }

  /** Whether the document writes it in small letters too, as it does with few names. */
  public boolean isCommon(String word) {
    return common.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Appends a line to a text, with a space, a hyphen or nothing between. */
  public void append(StringBuilder text, String line) {
    if (text.isEmpty() || line.isEmpty()) {
      text.append(line);
      return;
    }
    int last = text.length() - 1;
    if (!isHyphen(text.charAt(last)) || last == 0
        || !Character.isLetterOrDigit(text.charAt(last - 1))
        || !Character.isLetterOrDigit(line.charAt(0))) {
      text.append(isDash(text.charAt(last)) && last > 0
          && Character.isLetter(text.charAt(last - 1)) ? "" : " ").append(line);
      return;
    }
    String left = lastWord(text, last);
    String right = firstWord(line);
    if (!keeps(left, right)) {
      text.setLength(last);
    }
    text.append(line);
  }

  private boolean keeps(String left, String right) {
    if (Character.isDigit(right.charAt(0)) || Character.isDigit(left.charAt(left.length() - 1))
        || (Character.isUpperCase(right.charAt(0))
            && !Character.isUpperCase(left.charAt(left.length() - 1)))) {
      return true;
    }
    String first = left.toLowerCase(Locale.ROOT);
    String second = right.toLowerCase(Locale.ROOT);
    if (words.contains(first + second)) {
      return false;
    }
    return words.contains(first + "-" + second) || first.length() == 1
        || first.indexOf('-') >= 0 || ALWAYS_HYPHENATED.contains(first);
  }

  private static String lastWord(CharSequence text, int end) {
    int start = end;
    while (start > 0 && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    return text.subSequence(start, end).toString();
  }

  private static String firstWord(String line) {
    int end = 0;
    while (end < line.length() && isOfWord(line.charAt(end))) {
      end++;
    }
    return line.substring(0, end);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-';
  }

  /** Whether it parts words. */
  public static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010';
  }

  private static boolean isDash(char c) {
    return c == '—';
  }
}
