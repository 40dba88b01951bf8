package shortlist.crawler.discover;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import shortlist.corpus.archive.Response;

/** What a page's author asks of crawlers about its links. */
final class Directives {

  private static final Pattern NOFOLLOW = Pattern.compile("\\b(?:nofollow|none)\\b");
  private static final Pattern UNVOUCHED = Pattern.compile("\\b(?:nofollow|ugc|sponsored)\\b");
  private static final Pattern FOR_ANOTHER = Pattern.compile("^\\s*(?!shortlist\\b)[\\w-]+\\s*:.*");

  private Directives() {}

  /** Whether none of the page's links are to be followed: by meta element or X-Robots-Tag. */
  static boolean forbidFollowing(Response response, Document document) {
    Stream<String> metas = document.select("meta[name=robots], meta[name=shortlist]")
        .stream()
        .map(meta -> meta.attr("content"));
    Stream<String> fields = response.headers()
        .all("X-Robots-Tag")
        .stream()
        .filter(value -> !FOR_ANOTHER.matcher(value).matches());
    return Stream.concat(metas, fields)
        .anyMatch(value -> NOFOLLOW.matcher(value.toLowerCase(Locale.ROOT)).find());
  }

  /** Whether the author does not vouch for this one link. */
  static boolean isNofollow(Element anchor) {
    return UNVOUCHED.matcher(anchor.attr("rel").toLowerCase(Locale.ROOT)).find();
  }
}
