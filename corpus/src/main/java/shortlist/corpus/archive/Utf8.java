package shortlist.corpus.archive;

/**
 * What speaks for and against bytes being UTF-8 (RFC 3629).
 *
 * @param characters how many well-formed characters beyond ASCII there are
 * @param malformed how many sequences are not well-formed; a character that the end cuts off is
 *        none of them
 */
record Utf8(int characters, int malformed) {

  static Utf8 in(byte[] bytes) {
    int characters = 0;
    int malformed = 0;
    int at = 0;
    while (at < bytes.length) {
      if (bytes[at] >= 0) {
        at++;
        continue;
      }
      int length = lengthAt(bytes, at);
      int continued = continuations(bytes, at, length);
      if (length > 0 && continued == length - 1) {
        characters++;
        at += length;
      } else {
        malformed += length > 0 && at + 1 + continued == bytes.length ? 0 : 1;
        at += 1 + continued;
      }
    }
    return new Utf8(characters, malformed);
  }

  /** The length of the character that a byte begins; 0 if it can begin none. */
  private static int lengthAt(byte[] bytes, int at) {
    int lead = bytes[at] & 0xff;
    if (lead < 0xc2 || lead > 0xf4) {
      return 0;
    }
    if (at + 1 < bytes.length && !mayFollow(lead, bytes[at + 1] & 0xff)) {
      return 0;
    }
    return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  }

  /** Overlong forms, surrogates and what is beyond Unicode show in the second byte. */
  private static boolean mayFollow(int lead, int second) {
    return switch (lead) {
      case 0xe0 -> second >= 0xa0;
      case 0xed -> second <= 0x9f;
      case 0xf0 -> second >= 0x90;
      case 0xf4 -> second <= 0x8f;
      default -> true;
    };
  }

  private static int continuations(byte[] bytes, int at, int length) {
    int count = 0;
    while (count < length - 1 && at + 1 + count < bytes.length
        && (bytes[at + 1 + count] & 0xc0) == 0x80) {
      count++;
    }
    return count;
  }
}
