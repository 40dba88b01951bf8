package shortlist.indexer.extract.html.metadata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Days in the data that scripts carry: pages that are made in the browser hold their content there.
 * Asked last, for scripts are long.
 */
final class ScriptDays {

  private static final int LONGEST = 2_000_000;
  private static final int SPAN = 60;
  private static final Pattern ASSIGNED = Pattern.compile(
      "^ubl(?:ish(?:ed)?|ication)?(?:_?(?:date|time|at|on))?(?:_?(?:utc|gmt|time))?\\\\?[\"']?\\s*[:=]\\s*\\\\?[\"']"
          + "((?:19|20)\\d\\d-\\d\\d-\\d\\d[^\"'\\\\]{0,30})",
      Pattern.CASE_INSENSITIVE);

  private ScriptDays() {}

  /** The first text that a script assigns to a name such as {@code publishedAt}. */
  static Optional<String> published(Document page) {
    for (Element script : page.select("script:not([src])")) {
      String data = script.data();
      int end = Math.min(data.length(), LONGEST);
      for (int at = data.indexOf("ubli"); at >= 0 && at < end; at = data.indexOf("ubli", at + 4)) {
        Matcher matcher = ASSIGNED
            .matcher(data.substring(at, Math.min(data.length(), at + SPAN)));
        if (matcher.find()) {
          return Optional.of(matcher.group(1));
        }
      }
    }
    return Optional.empty();
  }
}
