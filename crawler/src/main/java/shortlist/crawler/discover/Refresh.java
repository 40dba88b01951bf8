package shortlist.crawler.discover;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads refresh pragmas (WHATWG HTML, section 4.2.5.3, "refresh state"). */
final class Refresh {

  private static final Pattern REFRESH = Pattern
      .compile("^\\s*([\\d.]+)\\s*[;,]?\\s*(?:url\\s*=)?\\s*[\"']?(.*?)[\"']?\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final double LONGEST_SECONDS = 10;
  private static final int MAX_LENGTH = 5_000;

  private Refresh() {}

  /** Where a refresh leads, if it is soon enough to be meant as a redirect. */
  static Optional<String> target(String content) {
    if (content.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Matcher matcher = REFRESH.matcher(content);
    if (!matcher.matches() || matcher.group(2).isEmpty()) {
      return Optional.empty();
    }
    try {
      boolean soon = Double.parseDouble(matcher.group(1)) <= LONGEST_SECONDS;
      return soon ? Optional.of(matcher.group(2)) : Optional.empty();
    } catch (NumberFormatException dots) {
      return Optional.empty();
    }
  }
}
