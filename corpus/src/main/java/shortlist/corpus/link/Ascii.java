package shortlist.corpus.link;

/** Which ASCII characters may stand where in an address (RFC 3986, section 2 and appendix A). */
final class Ascii {

  private static final int UNRESERVED = 1;
  private static final int PATH = 2;
  private static final int QUERY = 4;
  private static final int HOST = 8;
  private static final byte[] CLASSES = classes();
  private static final byte[] HEX = hexDigits();
  private static final char[] DIGITS = "0123456789ABCDEF".toCharArray();

  private Ascii() {}

  /** Letters, digits and the few signs whose escapes mean the same as themselves. */
  static boolean isUnreserved(int c) {
    return is(c, UNRESERVED);
  }

  static boolean isPath(int c) {
    return is(c, PATH);
  }

  static boolean isQuery(int c) {
    return is(c, QUERY);
  }

  /** What a lower-case label of a host's name is made of; the underscore is in real names. */
  static boolean isHost(int c) {
    return is(c, HOST);
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(int c) {
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  static boolean isUpperHex(int c) {
    return isDigit(c) || (c >= 'A' && c <= 'F');
  }

  /** The value of the two hexadecimal digits at {@code at}, or -1 if there are none. */
  static int hex(CharSequence text, int at) {
    if (at + 1 >= text.length()) {
      return -1;
    }
    int high = digit(text.charAt(at));
    int low = digit(text.charAt(at + 1));
    return (high | low) < 0 ? -1 : (high << 4) | low;
  }

  /** Appends the escape of a byte. */
  static void escape(int b, StringBuilder out) {
    out.append('%').append(DIGITS[(b >> 4) & 15]).append(DIGITS[b & 15]);
  }

  private static int digit(char c) {
    return c < HEX.length ? HEX[c] : -1;
  }

  private static boolean is(int c, int kind) {
    return c < CLASSES.length && (CLASSES[c] & kind) != 0;
  }

  private static byte[] classes() {
    byte[] classes = new byte[128];
    for (char c = 0; c < classes.length; c++) {
      if (isDigit(c) || isLetter(c)) {
        int host = c >= 'A' && c <= 'Z' ? 0 : HOST;
        classes[c] = (byte) (UNRESERVED | PATH | QUERY | host);
      }
    }
    add(classes, "-._~", UNRESERVED | PATH | QUERY);
    add(classes, "!$&'()*+,;=:@/", PATH | QUERY);
    add(classes, "?", QUERY);
    add(classes, "-_", HOST);
    return classes;
  }

  private static void add(byte[] classes, String characters, int kind) {
    characters.chars().forEach(c -> classes[c] |= (byte) kind);
  }

  private static byte[] hexDigits() {
    byte[] digits = new byte[128];
    for (char c = 0; c < digits.length; c++) {
      digits[c] = (byte) Character.digit(c, 16);
    }
    return digits;
  }
}
