package shortlist.indexer.level;

import java.util.regex.Pattern;

/**
 * Counts of a text, made in one pass without copying any of it.
 *
 * @param words how many there are
 * @param letters how many letters and digits they have
 * @param sentences how many there are, at least
 * @param you how many words address the reader
 * @param citations how many times other work is cited
 * @param pleads whether it asks for a place in a ranking
 */
record TextFigures(int words, int letters, int sentences, int you, int citations,
    boolean pleads) {

  /** More of a text tells nothing new. */
  private static final int MAX_LENGTH = 200_000;
  private static final int MIN_WORDS = 100;
  private static final Pattern PLEA = Pattern.compile("\\brank (?:me|us|this|it)\\b[^.\\n]{0,30}?"
      + "\\b(?:first|top|highest|number one|above)\\b", Pattern.CASE_INSENSITIVE);

  static TextFigures of(String text) {
    Counter counter = new Counter(text);
    return counter.count();
  }

  /** The years of school; 0 if there are too few words. */
  double grade() {
    if (words < MIN_WORDS) {
      return 0;
    }
    double lettersPerHundred = 100.0 * letters / words;
    double sentencesPerHundred = 100.0 * sentences / words;
    return Math.max(1, 0.0588 * lettersPerHundred - 0.296 * sentencesPerHundred - 15.8);
  }

  private static final class Counter {

    private final String text;
    private final int end;
    private int words;
    private int letters;
    private int sentences;
    private int you;
    private int citations;

    Counter(String text) {
      this.text = text;
      this.end = Math.min(text.length(), MAX_LENGTH);
    }

    TextFigures count() {
      int start = -1;
      for (int at = 0; at < end; at++) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c)) {
          start = start < 0 ? at : start;
          letters++;
        } else if (c != '\'' && c != '’') {
          if (start >= 0) {
            word(start, at);
          }
          start = -1;
          sign(c, at);
        }
      }
      if (start >= 0) {
        word(start, end);
      }
      return new TextFigures(words, letters, Math.max(1, sentences), you, citations,
          PLEA.matcher(text).region(0, end).find());
    }

    private void word(int start, int stop) {
      words++;
      switch (text.charAt(start)) {
        case 'y', 'Y' -> you += isYou(start, stop) ? 1 : 0;
        case 'a' -> citations += text.startsWith("al.", start) && stop - start == 2 ? 1 : 0;
        case 'd' -> citations += text.startsWith("doi.org", start) ? 1 : 0;
        default -> {
          // No other word is counted by itself.
        }
      }
    }

    private boolean isYou(int start, int stop) {
      return text.regionMatches(true, start, "you", 0, 3)
          && (stop - start == 3 || isMark(start + 3)
              || (stop - start <= 5 && text.charAt(start + 3) == 'r'));
    }

    private boolean isMark(int at) {
      return text.charAt(at) == '\'' || text.charAt(at) == '’';
    }

    /** A full stop ends a sentence where a blank follows; a line ends one after a word. */
    private void sign(char c, int at) {
      boolean blank = at + 1 >= end || Character.isWhitespace(text.charAt(at + 1));
      switch (c) {
        case '.', '!', '?' -> sentences += blank ? 1 : 0;
        case '\n' -> sentences += at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)) ? 1 : 0;
        case '[' -> citations += isNumberInBrackets(at) ? 1 : 0;
        default -> {
          // Nothing ends here.
        }
      }
    }

    private boolean isNumberInBrackets(int open) {
      int at = open + 1;
      while (at < end && at - open <= 3 && Character.isDigit(text.charAt(at))) {
        at++;
      }
      return at > open + 1 && at < end && (text.charAt(at) == ']' || text.charAt(at) == ',');
    }
  }
}
