package shortlist.indexer.search.snippet;

/**
 * A run of sentences, or part of a long one.
 *
 * @param start of its first character
 * @param end after its last character
 * @param whole whether it ends where a sentence ends
 */
record Passage(int start, int end, boolean whole) {

  /** What is shorter is joined with the sentence after it. */
  private static final int SHORT = 120;
  static final int LONGEST = 260;
  /** How much of a sentence too long to be shown whole stands before the match. */
  private static final int LEAD = 60;

  /** The passage for what stands from {@code from} to {@code to}. */
  static Passage around(String text, int from, int to) {
    int start = Sentences.start(text, from, Math.max(0, to - LONGEST));
    if (start < 0 || start + LONGEST < to) {
      start = wordStart(text, Math.max(0, from - LEAD), from);
    }
    Passage passage = from(text, start, to);
    return passage.end - start < SHORT && start > 0 ? passage.withSentenceBefore(text) : passage;
  }

  private Passage withSentenceBefore(String text) {
    int last = start - 1;
    while (last > 0 && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    int before = Sentences.start(text, last, Math.max(0, end - LONGEST));
    return before < 0 ? this : new Passage(before, end, whole);
  }

  /** The passage that begins at {@code start} and has at least what ends at {@code to}. */
  static Passage from(String text, int start, int to) {
    int most = Math.max(start + LONGEST, to);
    int end = Sentences.end(text, Math.max(start, to - 1), most);
    if (end < 0) {
      return new Passage(start, wordEnd(text, most, to), false);
    }
    while (end - start < SHORT) {
      int next = Sentences.skipSpace(text, end);
      int longer = next < text.length() ? Sentences.end(text, next, start + LONGEST) : -1;
      if (longer < 0) {
        break;
      }
      end = longer;
    }
    return new Passage(start, end, true);
  }

  boolean overlaps(Passage other) {
    return start < other.end && other.start < end;
  }

  /** Whether it is of sentences rather than of lines. */
  boolean isProse(String text) {
    return !whole || Sentences.isEnd(text, end);
  }

  private static int wordStart(String text, int from, int latest) {
    for (int i = from; i < latest; i++) {
      if (i == 0 || Character.isWhitespace(text.charAt(i - 1))) {
        return i;
      }
    }
    return latest;
  }

  private static int wordEnd(String text, int from, int earliest) {
    if (from >= text.length()) {
      return text.length();
    }
    for (int i = from; i > earliest; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    // A word longer than a passage, or a script without spaces.
    return Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
  }
}
