package shortlist.corpus.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a page is known under that no rule for papers or videos knows better. */
final class PageKey {

  private static final String AMP = "amp";
  private static final Set<String> INDEX_NAMES = Set.of("index", "default");
  private static final Set<String> INDEX_TYPES = Set.of("html", "htm", "xhtml", "shtml", "php",
      "asp", "aspx", "jsp", "cgi");
  private static final Set<String> SESSIONS = Set.of("jsessionid", "phpsessid", "sessionid",
      "session_id", "sessid", "cfid", "cftoken");
  /** These name other things too, and count as sessions by the length of their value only. */
  private static final Set<String> PERHAPS_SESSIONS = Set.of("sid", "s", "session", "osid");
  private static final int SESSION_LENGTH = 24;

  private PageKey() {}

  static String of(String site, String path, String query) {
    String bare = withoutIndex(withoutAmp(withoutSession(singleSlashes(path))));
    int end = bare.endsWith("/") ? bare.length() - 1 : bare.length();
    String page = site.concat(bare.substring(0, end));
    return query.isEmpty() ? page : page + parameters(query);
  }

  private static String singleSlashes(String path) {
    if (path.indexOf("//") < 0) {
      return path;
    }
    StringBuilder single = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      if (i == 0 || path.charAt(i) != '/' || path.charAt(i - 1) != '/') {
        single.append(path.charAt(i));
      }
    }
    return single.toString();
  }

  /** Java servers write a session's id into the path when they cannot set a cookie. */
  private static String withoutSession(String path) {
    int start = path.indexOf(';');
    if (start < 0 || !path.regionMatches(true, start, ";jsessionid=", 0, 12)) {
      return path;
    }
    int slash = path.indexOf('/', start);
    return path.substring(0, start) + (slash < 0 ? "" : path.substring(slash));
  }

  private static String withoutAmp(String path) {
    if (!path.contains(AMP)) {
      return path;
    }
    if (path.startsWith("/amp/") && path.length() > 5) {
      return path.substring(4);
    }
    if (path.endsWith("/amp/") || path.endsWith("/amp")) {
      return path.substring(0, path.lastIndexOf(AMP));
    }
    if (path.endsWith(".amp")) {
      return path.substring(0, path.length() - 4);
    }
    return path.endsWith(".amp.html") ? path.substring(0, path.length() - 9) + ".html" : path;
  }

  /** An index page is its folder; one that takes the path of another page as its own is that. */
  private static String withoutIndex(String path) {
    if (path.startsWith("/index.php/")) {
      return path.substring(10);
    }
    int start = path.lastIndexOf('/') + 1;
    int dot = path.indexOf('.', start);
    boolean index = dot > 0 && INDEX_NAMES.contains(lower(path, start, dot))
        && INDEX_TYPES.contains(lower(path, dot + 1, path.length()));
    return index ? path.substring(0, start) : path;
  }

  private static String lower(String text, int start, int end) {
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /** The parameters that tell pages apart in the order of their names. */
  private static String parameters(String query) {
    List<String> kept = new ArrayList<>();
    int start = 0;
    while (start <= query.length()) {
      int and = query.indexOf('&', start);
      int end = and < 0 ? query.length() : and;
      int equals = query.indexOf('=', start);
      int nameEnd = equals < 0 || equals > end ? end : equals;
      if (tells(lower(query, start, nameEnd), query, nameEnd + 1, end)) {
        // An empty value is as good as none.
        kept.add(query.substring(start, nameEnd + 1 == end ? nameEnd : end));
      }
      start = end + 1;
    }
    Collections.sort(kept);
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }

  private static boolean tells(String name, String query, int start, int end) {
    if (name.isEmpty() || SESSIONS.contains(name) || name.startsWith("aspsessionid")) {
      return false;
    }
    if (PERHAPS_SESSIONS.contains(name)) {
      return !isSession(query, start, end);
    }
    return switch (name) {
      case AMP -> end > start && !query.regionMatches(start, "1", 0, end - start)
          && !query.regionMatches(start, "true", 0, end - start);
      case "outputtype" -> !query.regionMatches(true, start, AMP, 0, Math.max(3, end - start));
      default -> true;
    };
  }

  private static boolean isSession(String query, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.digit(query.charAt(i), 36) < 0) {
        return false;
      }
    }
    return end - start >= SESSION_LENGTH;
  }
}
