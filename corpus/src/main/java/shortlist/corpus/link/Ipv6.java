package shortlist.corpus.link;

/** Writes addresses of version 6 as RFC 5952 wants them. */
final class Ipv6 {

  private static final int PIECES = 8;

  private Ipv6() {}

  /** The text of an address in brackets; 4 bytes are taken as the address mapped from them. */
  static String text(byte[] address) {
    int[] pieces = pieces(address);
    int bestStart = -1;
    int bestLength = 1;
    for (int start = 0; start < PIECES; start++) {
      int end = start;
      while (end < PIECES && pieces[end] == 0) {
        end++;
      }
      if (end - start > bestLength) {
        bestStart = start;
        bestLength = end - start;
      }
    }
    StringBuilder out = new StringBuilder("[");
    for (int i = 0; i < PIECES; i++) {
      if (i == bestStart) {
        out.append(i == 0 ? "::" : ":");
        i += bestLength - 1;
      } else {
        out.append(Integer.toHexString(pieces[i])).append(i == PIECES - 1 ? "" : ":");
      }
    }
    return out.append(']').toString();
  }

  private static int[] pieces(byte[] address) {
    int[] pieces = new int[PIECES];
    int missing = 2 * PIECES - address.length;
    for (int i = 0; i < address.length; i++) {
      pieces[(i + missing) / 2] |= (address[i] & 255) << ((i + missing) % 2 == 0 ? 8 : 0);
    }
    if (address.length == 4) {
      pieces[5] = 0xffff;
    }
    return pieces;
  }
}
