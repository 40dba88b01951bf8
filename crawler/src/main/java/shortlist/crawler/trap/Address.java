package shortlist.crawler.trap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import shortlist.corpus.link.WebUrl;

/**
 * An address taken apart.
 *
 * @param segments the parts of the path that are not empty
 * @param parameters names and values of the query in order of the names' first mention; of a name
 *        that is repeated the last value
 * @param mentions how many parameters there are, the repeated ones counted each time
 */
record Address(List<String> segments, Map<String, String> parameters, int mentions) {

  static Address of(WebUrl url) {
    String text = url.pathAndQuery();
    int question = text.indexOf('?');
    List<String> segments = segments(question < 0 ? text : text.substring(0, question));
    Map<String, String> parameters = new LinkedHashMap<>();
    int mentions = question < 0 ? 0 : read(text.substring(question + 1), parameters);
    return new Address(segments, parameters, mentions);
  }

  /** Digits only, or a date such as {@code 2024-01} written with hyphens. */
  static boolean isNumber(String segment) {
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if ((c < '0' || c > '9') && (c != '-' || i == 0)) {
        return false;
      }
    }
    return !segment.isEmpty();
  }

  /** Made by a machine: at least 16 letters and digits in one word, a fifth of them digits. */
  static boolean isToken(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && !Character.isLetter(c) && c != '-') {
        return false;
      }
      digits += digit ? 1 : 0;
    }
    return text.length() >= 16 && digits * 5 >= text.length();
  }

  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    int start = 1;
    while (start < path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      if (end > start) {
        segments.add(path.substring(start, end));
      }
      start = end + 1;
    }
    return segments;
  }

  private static int read(String query, Map<String, String> parameters) {
    int mentions = 0;
    int start = 0;
    while (start < query.length()) {
      int ampersand = query.indexOf('&', start);
      int end = ampersand < 0 ? query.length() : ampersand;
      if (end > start) {
        int equals = query.indexOf('=', start);
        int nameEnd = equals < 0 || equals > end ? end : equals;
        parameters.put(query.substring(start, nameEnd).toLowerCase(Locale.ROOT),
            query.substring(Math.min(nameEnd + 1, end), end));
        mentions++;
      }
      start = end + 1;
    }
    return mentions;
  }
}
