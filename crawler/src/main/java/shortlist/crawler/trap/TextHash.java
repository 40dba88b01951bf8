package shortlist.crawler.trap;

/**
 * What a page says, as 64 bits: two pages whose letters are the same give the same number. Only
 * letters count, in either case: dates, counters and blanks differ between pages that say the same.
 * (FNV-1a, finished as in SplitMix64.) Not thread-safe.
 */
public final class TextHash {

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long hash = OFFSET;

  /** The hash of a text that is at hand as a whole. */
  public static long of(CharSequence text) {
    TextHash hash = new TextHash();
    hash.add(text, 0, text.length());
    return hash.value();
  }

  /** Adds the letters of a part of a text, from {@code start} to before {@code end}. */
  public void add(CharSequence text, int start, int end) {
    long sum = hash;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        sum = (sum ^ c) * PRIME;
      } else if (c >= 'A' && c <= 'Z') {
        sum = (sum ^ (c + 'a' - 'A')) * PRIME;
      } else if (c > 127 && Character.isLetter(c)) {
        sum = (sum ^ Character.toLowerCase(c)) * PRIME;
      }
    }
    hash = sum;
  }

  /** The hash of the letters so far. */
  public long value() {
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
