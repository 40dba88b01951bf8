package shortlist.crawler.discover;

/** Characters that mean something in addresses, dates and markup. */
final class Ascii {

  private Ascii() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether {@code text} is {@code least} to {@code most} digits and nothing else. */
  static boolean isNumber(String text, int least, int most) {
    if (text.length() < least || text.length() > most) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
