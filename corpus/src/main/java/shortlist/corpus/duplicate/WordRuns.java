package shortlist.corpus.duplicate;

import java.util.function.LongConsumer;

/** Hashes each run of so many words that follow one another in a text. */
final class WordRuns {

  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final long[] last;
  private int words;

  WordRuns(int length) {
    this.last = new long[length];
  }

  /**
   * Hashes the runs of {@code text}. Words are letters and digits, their case does not count.
   *
   * @return how many runs there were
   */
  int forEach(String text, LongConsumer taker) {
    long word = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length();) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (Character.isLetterOrDigit(codePoint)) {
        word = ((inWord ? word : FNV_START) ^ Character.toLowerCase(codePoint)) * FNV_PRIME;
        inWord = true;
      } else if (inWord) {
        take(word, taker);
        inWord = false;
      }
    }
    if (inWord) {
      take(word, taker);
    }
    return Math.max(0, words - last.length + 1);
  }

  private void take(long word, LongConsumer taker) {
    last[words++ % last.length] = mix(word);
    if (words < last.length) {
      return;
    }
    long run = 0;
    for (int i = 0; i < last.length; i++) {
      run = mix(run + last[(words + i) % last.length]);
    }
    taker.accept(run);
  }

  /** The finaliser of SplitMix64: every input bit changes every output bit with even odds. */
  static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
