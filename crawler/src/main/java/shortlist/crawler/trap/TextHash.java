package shortlist.crawler.trap;

/**
 * What a page says, as 64 bits: two pages whose letters are the same give the same number. Only
 * letters count, in either case: dates, counters and blanks differ between pages that say the same.
 * (As FNV-1a on words of eight letters, finished as in SplitMix64.) Not thread-safe.
 */
public final class TextHash {

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long hash = OFFSET;
  private long word;
  private int letters;

  /** The hash of a text that is at hand as a whole. */
  public static long of(CharSequence text) {
    TextHash hash = new TextHash();
    hash.add(text, 0, text.length());
    return hash.value();
  }

  /** Adds the letters of a part of a text, from {@code start} to before {@code end}. */
  public void add(CharSequence text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      int lower = c | 0x20;
      if (lower >= 'a' && lower <= 'z') {
        letter(lower);
      } else if (c > 127 && Character.isLetter(c)) {
        letter(Character.toLowerCase(c) & 0xff);
        letter(Character.toLowerCase(c) >>> 8);
      }
    }
  }

  /** Eight letters are multiplied at once: one after the other is what costs. */
  private void letter(int code) {
    word = word << 8 | code;
    letters++;
    if ((letters & 7) == 0) {
      hash = Long.rotateLeft(hash ^ word, 29) * PRIME;
      word = 0;
    }
  }

  /** The hash of the letters so far. */
  public long value() {
    return mix((hash ^ word) * PRIME + letters);
  }

  /** The hash of all characters, for addresses. */
  static long ofAll(CharSequence text) {
    long hash = OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return mix(hash);
  }

  static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
