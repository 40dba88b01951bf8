package shortlist.crawler.trap;

/**
 * What a page says, as 64 bits: two pages whose letters are the same give the same number. Only
 * letters count, in either case: dates, counters and blanks differ between pages that say the same.
 * (As FNV-1a on words of eight letters, finished as in SplitMix64.) Not thread-safe.
 */
public final class TextHash {

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  /** Of what follows only the rough length counts: no two pages begin so long alike by chance. */
  private static final int LETTERS = 8_000;
  private static final int ROUGHLY = 8;

  private long hash = OFFSET;
  private long word;
  private long rest;
  private int letters;

  /** The hash of a text that is at hand as a whole. */
  public static long of(String text) {
    TextHash hash = new TextHash();
    hash.add(text, 0, text.length());
    return hash.value();
  }

  /** Adds the letters of a part of a text, from {@code start} to before {@code end}. */
  public void add(String text, int start, int end) {
    if (letters >= LETTERS) {
      rest += end - start;
      return;
    }
    long sum = hash;
    long gathered = word;
    int count = letters;
    for (int i = start; i < end; i++) {
      int code = code(text.charAt(i));
      if (code != 0) {
        gathered = gathered << 8 | code;
        count++;
        // Eight letters are multiplied at once: one after the other is what costs.
        if ((count & 7) == 0) {
          sum = Long.rotateLeft(sum ^ gathered, 29) * PRIME;
          gathered = 0;
        }
      }
    }
    hash = sum;
    word = gathered;
    letters = count;
  }

  /** Eight bits of a letter in lower case; 0 for what is none. */
  private static int code(char c) {
    int lower = c | 0x20;
    if (lower >= 'a' && lower <= 'z') {
      return lower;
    }
    return c > 127 && Character.isLetter(c) ? (Character.toLowerCase(c) * 31 & 0xff) | 1 : 0;
  }

  /** The hash of the letters so far. */
  public long value() {
    return mix((hash ^ word) * PRIME + letters + (rest >> ROUGHLY));
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
