package shortlist.corpus.link;

import org.jspecify.annotations.Nullable;

/**
 * Reads addresses as browsers do (WHATWG URL standard, for the http family only) and writes them in
 * the normal form of RFC 3986. {@link java.net.URI} refuses much of what stands in real pages.
 */
final class UrlParser {

  private static final int REPLACEMENT = 0xfffd;

  private UrlParser() {}

  /** The normal form of the address that {@code text} spells, or null if it spells none. */
  static @Nullable String parse(String text) {
    if (NormalForm.matches(text)) {
      return text;
    }
    return text.length() > 2 * WebUrl.MAX_LENGTH ? null : written(clean(text));
  }

  /** The normal form of a reference that stands at {@code base}, or null if it spells none. */
  static @Nullable String resolve(WebUrl base, String reference) {
    if (reference.length() > 2 * WebUrl.MAX_LENGTH) {
      return null;
    }
    String clean = clean(reference);
    int start = 0;
    int scheme = schemeEnd(clean);
    if (scheme > 0) {
      // Browsers read "http:page" as relative to a base of the same scheme.
      boolean relative = clean.regionMatches(true, 0, base.scheme() + ":", 0, scheme)
          && afterSlashes(clean, scheme) < scheme + 2;
      if (!relative) {
        return parse(clean);
      }
      start = scheme;
    }
    int hash = clean.indexOf('#', start);
    return relative(base, clean.substring(start, hash < 0 ? clean.length() : hash));
  }

  private static @Nullable String relative(WebUrl base, String reference) {
    if (reference.isEmpty()) {
      return base.text();
    }
    if (afterSlashes(reference, 0) >= 2) {
      return parse(base.scheme() + ":" + reference);
    }
    String before = switch (reference.charAt(0)) {
      case '/', '\\' -> base.origin();
      case '?' -> base.withoutQuery();
      default -> base.folder();
    };
    return parse(before.concat(reference));
  }

  private static @Nullable String written(String text) {
    int scheme = schemeEnd(text);
    boolean https = scheme == 6 && text.regionMatches(true, 0, "https", 0, 5);
    boolean http = scheme == 5 && text.regionMatches(true, 0, "http", 0, 4);
    int authority = afterSlashes(text, scheme);
    if ((!https && !http) || authority < scheme + 2) {
      return null;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    out.append(https ? "https://" : "http://");
    int path = endOf(text, authority, "/\\?#");
    if (!authority(text.substring(authority, path), https ? 443 : 80, out)) {
      return null;
    }
    int hash = text.indexOf('#', path);
    int end = hash < 0 ? text.length() : hash;
    int mark = text.indexOf('?', path);
    int pathEnd = mark < 0 || mark > end ? end : mark;
    path(text, path, pathEnd, out);
    query(text, pathEnd + 1, end, out);
    return out.length() > WebUrl.MAX_LENGTH ? null : out.toString();
  }

  /** Browsers drop control characters and blanks around an address, tabs and newlines within. */
  private static String clean(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    String trimmed = text.substring(start, end);
    if (trimmed.indexOf('\n') < 0 && trimmed.indexOf('\r') < 0 && trimmed.indexOf('\t') < 0) {
      return trimmed;
    }
    return trimmed.replace("\n", "").replace("\r", "").replace("\t", "");
  }

  /** The index after the colon of a scheme, or 0 if {@code text} begins with none. */
  private static int schemeEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return i == 0 ? 0 : i + 1;
      }
      boolean fits = Ascii.isLetter(c)
          || (i > 0 && (Ascii.isDigit(c) || c == '+' || c == '-' || c == '.'));
      if (!fits) {
        return 0;
      }
    }
    return 0;
  }

  private static int afterSlashes(String text, int start) {
    int at = start;
    while (at < text.length() && (text.charAt(at) == '/' || text.charAt(at) == '\\')) {
      at++;
    }
    return at;
  }

  private static int endOf(String text, int start, String delimiters) {
    int at = start;
    while (at < text.length() && delimiters.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** Writes host and port; false if they are none. */
  private static boolean authority(String text, int standardPort, StringBuilder out) {
    String hostAndPort = text.substring(text.lastIndexOf('@') + 1);
    int colon = hostAndPort.lastIndexOf(':');
    boolean hasPort = colon > hostAndPort.lastIndexOf(']');
    int port = hasPort ? port(hostAndPort, colon + 1, standardPort) : standardPort;
    String host = HostParser.parse(hasPort ? hostAndPort.substring(0, colon) : hostAndPort);
    if (host == null || port < 0) {
      return false;
    }
    out.append(host);
    if (port != standardPort) {
      out.append(':').append(port);
    }
    return true;
  }

  /** The number at the end of {@code text}, or -1 if it is no port. */
  private static int port(String text, int start, int standard) {
    if (start == text.length()) {
      return standard;
    }
    int port = 0;
    for (int i = start; i < text.length(); i++) {
      if (!Ascii.isDigit(text.charAt(i))) {
        return -1;
      }
      port = port * 10 + text.charAt(i) - '0';
      if (port > 65_535) {
        return -1;
      }
    }
    return port;
  }

  private static void path(String text, int start, int end, StringBuilder out) {
    int pathStart = out.length();
    if (start == end) {
      out.append('/');
    }
    for (int at = start; at < end;) {
      char c = text.charAt(at);
      if (Ascii.isPath(c) || c == '\\') {
        out.append(c == '\\' ? '/' : c);
        at++;
      } else {
        at = escape(text, at, end, out);
      }
    }
    if (out.indexOf("/.", pathStart) >= 0) {
      removeDotSegments(out, pathStart);
    }
  }

  private static void query(String text, int start, int end, StringBuilder out) {
    int queryStart = out.length();
    int at = start;
    while (at < end) {
      int parameter = out.length();
      out.append(parameter == queryStart ? '?' : '&');
      while (at < end && text.charAt(at) != '&') {
        char c = text.charAt(at);
        if (Ascii.isQuery(c)) {
          out.append(c);
          at++;
        } else {
          at = escape(text, at, end, out);
        }
      }
      boolean empty = out.length() == parameter + 1;
      if (empty || TrackingParameters.contains(out, parameter + 1, out.length())) {
        out.setLength(parameter);
      }
      at++;
    }
  }

  /**
   * Writes one character that may not stand raw, or an escape: undone if it needs none, else in
   * upper case.
   *
   * @return where the next character begins
   */
  private static int escape(String text, int at, int end, StringBuilder out) {
    char c = text.charAt(at);
    if (c == '%') {
      int hex = at + 2 < end ? Ascii.hex(text, at + 1) : -1;
      if (hex >= 0 && Ascii.isUnreserved(hex)) {
        out.append((char) hex);
      } else {
        Ascii.escape(hex < 0 ? '%' : hex, out);
      }
      return hex < 0 ? at + 1 : at + 3;
    }
    int codePoint = text.codePointAt(at);
    boolean torn = Character.isSurrogate(c) && codePoint == c;
    utf8(torn ? REPLACEMENT : codePoint, out);
    return at + Character.charCount(codePoint);
  }

  private static void utf8(int codePoint, StringBuilder out) {
    if (codePoint < 0x80) {
      Ascii.escape(codePoint, out);
      return;
    }
    int following = codePoint < 0x800 ? 1 : codePoint < 0x10000 ? 2 : 3;
    int lead = (0xff00 >> (following + 1)) & 0xff;
    Ascii.escape(lead | (codePoint >> (6 * following)), out);
    for (int i = following - 1; i >= 0; i--) {
      Ascii.escape(0x80 | ((codePoint >> (6 * i)) & 0x3f), out);
    }
  }

  /** RFC 3986 section 5.2.4, in place; the path goes to the end and begins with a slash. */
  private static void removeDotSegments(StringBuilder url, int pathStart) {
    int to = pathStart;
    int from = pathStart;
    while (from < url.length()) {
      int slash = url.indexOf("/", from + 1);
      int end = slash < 0 ? url.length() : slash;
      int length = end - from - 1;
      boolean up = length == 2 && url.charAt(from + 1) == '.' && url.charAt(from + 2) == '.';
      boolean stay = length == 1 && url.charAt(from + 1) == '.';
      if (up) {
        to = Math.max(pathStart, url.lastIndexOf("/", to - 1));
      }
      if (!up && !stay) {
        for (int i = from; i < end; i++) {
          url.setCharAt(to++, url.charAt(i));
        }
      } else if (end == url.length()) {
        url.setCharAt(to++, '/');
      }
      from = end;
    }
    url.setLength(to);
  }
}
