package shortlist.corpus.link;

/**
 * Recognises addresses that are in normal form already, as most are: those of the store, and those
 * that pages write well. One pass over the characters, nothing allocated. Whatever it does not
 * recognise goes through {@link UrlParser}, which writes what this recognises.
 */
final class NormalForm {

  private static final int MAX_HOST = 253;
  private static final int MAX_LABEL = 63;

  private NormalForm() {}

  /** Whether {@code text} is an address that {@link UrlParser} would leave as it is. */
  static boolean matches(String text) {
    boolean https = text.startsWith("https://");
    if ((!https && !text.startsWith("http://")) || text.length() > WebUrl.MAX_LENGTH) {
      return false;
    }
    int hostStart = https ? 8 : 7;
    int hostEnd = host(text, hostStart);
    int pathStart = hostEnd < 0 ? -1 : port(text, hostEnd, https ? 443 : 80);
    if (pathStart < 0) {
      return false;
    }
    int pathEnd = path(text, pathStart);
    return pathEnd == text.length() || (pathEnd > 0 && isQuery(text, pathEnd + 1));
  }

  /** The end of a name of lower-case labels; -1 for anything else, such as a number. */
  private static int host(String text, int start) {
    int label = start;
    int at = start;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '/' || c == ':') {
        break;
      }
      if (c == '.') {
        if (at == label || at - label > MAX_LABEL) {
          return -1;
        }
        label = at + 1;
      } else if (!Ascii.isHost(c)) {
        return -1;
      }
    }
    boolean name = at > label && at - label <= MAX_LABEL && at - start <= MAX_HOST;
    return name && !Ipv4.isNumber(text, label, at) ? at : -1;
  }

  /** The start of the path after a port that needs saying, or none; -1 for anything else. */
  private static int port(String text, int start, int standard) {
    if (start >= text.length() || text.charAt(start) == '/') {
      return start < text.length() ? start : -1;
    }
    int number = 0;
    int at = start + 1;
    for (; at < text.length() && at - start <= 5 && Ascii.isDigit(text.charAt(at)); at++) {
      number = number * 10 + text.charAt(at) - '0';
    }
    boolean wanted = at < text.length() && text.charAt(at) == '/' && text.charAt(start + 1) != '0'
        && at > start + 1 && number <= 65_535 && number != standard;
    return wanted ? at : -1;
  }

  /** The end of a path: the text's end or its question mark; -1 if it is not in normal form. */
  private static int path(String text, int start) {
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '?') {
        return at;
      }
      if (c == '%') {
        if (!isNeededEscape(text, at)) {
          return -1;
        }
        at += 2;
      } else if (!Ascii.isPath(c) || (c == '.' && isDotSegment(text, at))) {
        return -1;
      }
      at++;
    }
    return at;
  }

  private static boolean isDotSegment(String text, int dot) {
    if (text.charAt(dot - 1) != '/') {
      return false;
    }
    int end = dot + 1;
    if (end < text.length() && text.charAt(end) == '.') {
      end++;
    }
    return end == text.length() || text.charAt(end) == '/' || text.charAt(end) == '?';
  }

  private static boolean isQuery(String text, int start) {
    int parameter = start;
    for (int at = start; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '&') {
        if (!isKept(text, parameter, at)) {
          return false;
        }
        parameter = at + 1;
      } else if (c == '%') {
        if (!isNeededEscape(text, at)) {
          return false;
        }
        at += 2;
      } else if (!Ascii.isQuery(c)) {
        return false;
      }
    }
    return isKept(text, parameter, text.length());
  }

  private static boolean isKept(String text, int start, int end) {
    return end > start && !TrackingParameters.contains(text, start, end);
  }

  private static boolean isNeededEscape(String text, int percent) {
    int value = Ascii.hex(text, percent + 1);
    return value >= 0 && !Ascii.isUnreserved(value)
        && Ascii.isUpperHex(text.charAt(percent + 1))
        && Ascii.isUpperHex(text.charAt(percent + 2));
  }
}
