package shortlist.corpus.link;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads addresses as browsers do (WHATWG URL standard, for the http family only) and writes them in
 * the normal form of RFC 3986. {@link java.net.URI} refuses much of what stands in real pages.
 */
final class UrlParser {

  private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");
  private static final Pattern AUTHORITY = Pattern.compile("^[/\\\\]{2,}([^/\\\\?#]*)(.*)$");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]{2,45}]");
  private static final Pattern HOST = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*");
  private static final String UNRESERVED = "-._~";
  private static final String PATH_SAFE = UNRESERVED + "!$&'()*+,;=:@/";
  private static final String QUERY_SAFE = PATH_SAFE + "?[]|";

  private UrlParser() {}

  static Optional<String> parse(String text) {
    if (text.length() > 2 * WebUrl.MAX_LENGTH) {
      return Optional.empty();
    }
    String clean = clean(text);
    Matcher scheme = SCHEME.matcher(clean);
    if (!scheme.find()) {
      return Optional.empty();
    }
    String name = scheme.group(1).toLowerCase(Locale.ROOT);
    if (!name.equals("http") && !name.equals("https")) {
      return Optional.empty();
    }
    Matcher authority = AUTHORITY.matcher(clean.substring(scheme.end()));
    if (!authority.matches()) {
      return Optional.empty();
    }
    return authority(name, authority.group(1))
        .map(host -> name + "://" + host + tail(authority.group(2)))
        .filter(url -> url.length() <= WebUrl.MAX_LENGTH);
  }

  static Optional<String> resolve(String base, String reference) {
    if (reference.length() > 2 * WebUrl.MAX_LENGTH) {
      return Optional.empty();
    }
    String clean = clean(reference);
    int colon = base.indexOf(':');
    String scheme = base.substring(0, colon);
    int pathStart = base.indexOf('/', colon + 3);
    String origin = base.substring(0, pathStart);
    String path = withoutQuery(base.substring(pathStart));
    Matcher named = SCHEME.matcher(clean);
    if (named.find()) {
      // Browsers read "http:page" as relative to a base of the same scheme.
      boolean relative = named.group(1).equalsIgnoreCase(scheme)
          && !clean.substring(named.end()).matches("^[/\\\\]{2}.*");
      return relative ? resolve(base, clean.substring(named.end())) : parse(clean);
    }
    if (clean.isEmpty() || clean.startsWith("#")) {
      return parse(base);
    }
    String slashed = clean.replace('\\', '/');
    if (slashed.startsWith("//")) {
      return parse(scheme + ":" + clean);
    }
    if (slashed.startsWith("/")) {
      return parse(origin + clean);
    }
    if (clean.startsWith("?")) {
      return parse(origin + path + clean);
    }
    return parse(origin + path.substring(0, path.lastIndexOf('/') + 1) + clean);
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
    return text.substring(start, end).replaceAll("[\\t\\n\\r]", "");
  }

  private static Optional<String> authority(String scheme, String text) {
    String hostAndPort = text.substring(text.lastIndexOf('@') + 1);
    int colon = hostAndPort.lastIndexOf(':');
    boolean hasPort = colon > hostAndPort.lastIndexOf(']');
    Optional<String> host = host(hasPort ? hostAndPort.substring(0, colon) : hostAndPort);
    if (!hasPort || colon == hostAndPort.length() - 1) {
      return host;
    }
    String port = hostAndPort.substring(colon + 1);
    if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
      return Optional.empty();
    }
    int number = Integer.parseInt(port);
    boolean standard = number == (scheme.equals("https") ? 443 : 80);
    return standard ? host : host.map(name -> name + ":" + number);
  }

  private static Optional<String> host(String text) {
    String lower = percentDecoded(text).toLowerCase(Locale.ROOT);
    if (lower.startsWith("[")) {
      return Optional.of(lower).filter(host -> IPV6.matcher(host).matches());
    }
    String ascii;
    try {
      ascii = IDN.toASCII(lower, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notAName) {
      return Optional.empty();
    }
    String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
    return Optional.of(name)
        .filter(host -> host.length() <= 253 && HOST.matcher(host).matches());
  }

  private static String tail(String text) {
    int hash = text.indexOf('#');
    String rest = hash < 0 ? text : text.substring(0, hash);
    int mark = rest.indexOf('?');
    String path = mark < 0 ? rest : rest.substring(0, mark);
    String query = mark < 0 ? "" : query(rest.substring(mark + 1));
    String normal = withoutDotSegments(escaped(path.replace('\\', '/'), PATH_SAFE));
    return query.isEmpty() ? normal : normal + "?" + query;
  }

  private static String query(String text) {
    return Arrays.stream(escaped(text, QUERY_SAFE).split("&"))
        .filter(parameter -> !parameter.isEmpty() && !TrackingParameters.contains(parameter))
        .collect(Collectors.joining("&"));
  }

  private static String withoutQuery(String pathAndQuery) {
    int mark = pathAndQuery.indexOf('?');
    return mark < 0 ? pathAndQuery : pathAndQuery.substring(0, mark);
  }

  /** RFC 3986 section 5.2.4. */
  private static String withoutDotSegments(String path) {
    Deque<String> segments = new ArrayDeque<>();
    String[] parts = path.split("/", -1);
    for (int i = 1; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      switch (parts[i]) {
        case "." -> {
          if (last) {
            segments.addLast("");
          }
        }
        case ".." -> {
          segments.pollLast();
          if (last) {
            segments.addLast("");
          }
        }
        default -> segments.addLast(parts[i]);
      }
    }
    return "/" + String.join("/", segments);
  }

  /** Escapes what may not stand raw, undoes escapes of what needs none, upper-cases the rest. */
  private static String escaped(String text, String safe) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xff;
      int hex = b == '%' ? hex(bytes, i + 1) : -1;
      if (hex >= 0) {
        i += 2;
        append(out, hex, UNRESERVED);
      } else if (b == '%') {
        out.append("%25");
      } else {
        append(out, b, safe);
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int b, String safe) {
    if (isAlphanumeric(b) || (b < 128 && safe.indexOf(b) >= 0)) {
      out.append((char) b);
    } else {
      out.append('%')
          .append(Character.toUpperCase(Character.forDigit(b >> 4, 16)))
          .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
    }
  }

  private static boolean isAlphanumeric(int b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
  }

  private static int hex(byte[] bytes, int at) {
    if (at + 1 >= bytes.length) {
      return -1;
    }
    int high = Character.digit((char) bytes[at], 16);
    int low = Character.digit((char) bytes[at + 1], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static String percentDecoded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] decoded = new byte[bytes.length];
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      int hex = bytes[i] == '%' ? hex(bytes, i + 1) : -1;
      decoded[length++] = hex >= 0 ? (byte) hex : bytes[i];
      i += hex >= 0 ? 2 : 0;
    }
    return new String(decoded, 0, length, StandardCharsets.UTF_8);
  }
}
