package shortlist.indexer.schema;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import shortlist.corpus.link.WebUrl;

/** The words that an address is made of, as many sites write the title into it. */
final class AddressWords {

  private static final Set<String> ENDINGS = Set.of("html", "htm", "php", "aspx", "pdf", "md");

  private AddressWords() {}

  /**
   * The words of the path, parted by spaces: {@code /2019/feature-store-at-x.html} gives
   * {@code feature store at x}. Numbers are left out, for they are mostly days and keys.
   */
  static String of(WebUrl url) {
    String path = decoded(url.path());
    StringBuilder words = new StringBuilder();
    int from = 0;
    for (int at = 0; at <= path.length(); at++) {
      if (at == path.length() || !Character.isLetterOrDigit(path.charAt(at))) {
        append(path, from, at, words);
        from = at + 1;
      }
    }
    return words.toString();
  }

  private static void append(String path, int from, int to, StringBuilder words) {
    boolean letters = false;
    for (int at = from; at < to && !letters; at++) {
      letters = Character.isLetter(path.charAt(at));
    }
    boolean ending = to == path.length() && from > 0 && path.charAt(from - 1) == '.'
        && ENDINGS.contains(path.substring(from, to).toLowerCase(Locale.ROOT));
    if (letters && !ending) {
      words.append(words.isEmpty() ? "" : " ").append(path, from, to);
    }
  }

  private static String decoded(String path) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return path;
    }
  }
}
