package shortlist.corpus.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shortlist.corpus.link.WebUrl;

/** The links of click reports, freed from what tells one reader from another. */
final class ClickedLink {

  /**
   * Placeholders that a mail service fills in for each reader, escaped or not, and mail addresses.
   */
  private static final Pattern PERSONAL = Pattern.compile(
      ".*\\*(?:\\||%7c).*|.*\\[[a-z_]+\\].*|.*%5b[a-z_]+%5d.*|.*\\{\\{.*|.*%7b%7b.*|uniqid"
          + "|[^=@]+(?:@|%40)[^=@]+\\.[a-z]{2,}");

  private ClickedLink() {}

  /**
   * The address that a report writes, without what is the reader's own; empty if it is none.
   */
  static Optional<WebUrl> of(String text) {
    return WebUrl.parse(text).map(ClickedLink::plain);
  }

  private static WebUrl plain(WebUrl url) {
    if (url.query().isEmpty()) {
      return url;
    }
    String query = Arrays.stream(url.query().split("&", -1))
        .filter(parameter -> !isPersonal(parameter))
        .collect(Collectors.joining("&"));
    String page = url.text().substring(0, url.text().indexOf('?'));
    return new WebUrl(query.isEmpty() ? page : page + "?" + query);
  }

  private static boolean isPersonal(String parameter) {
    int value = parameter.indexOf('=') + 1;
    String lower = parameter.toLowerCase(Locale.ROOT);
    return lower.startsWith("ml_subscriber")
        || PERSONAL.matcher(lower.substring(value)).matches();
  }
}
