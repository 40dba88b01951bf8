package shortlist.crawler.trap;

/** What a page says, as 64 bits: two pages whose letters are the same give the same number. */
public final class TextHash {

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private TextHash() {}

  /**
   * The hash of a page's visible text. Only letters count, in either case: dates, counters and
   * blanks differ between pages that say the same. (FNV-1a, finished as in SplitMix64.)
   */
  public static long of(CharSequence text) {
    long hash = OFFSET;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (Character.isLetter(letter)) {
        hash = (hash ^ Character.toLowerCase(letter)) * PRIME;
      }
    }
    return mix(hash);
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
