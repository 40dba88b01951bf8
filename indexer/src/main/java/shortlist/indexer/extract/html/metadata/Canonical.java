package shortlist.indexer.extract.html.metadata;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import shortlist.corpus.link.WebUrl;

/** The one address under which a page wants to be known. */
final class Canonical {

  private static final Pattern LEFTOVER = Pattern.compile("(?:.+\\.)?example\\.(?:com|net|org)"
      + "|localhost|127\\.0\\.0\\.1|(?:www\\.)?your-?(?:docusaurus|domain|site|web|blog|name)[^.]*\\..+");

  private Canonical() {}

  /** What the page names, where that is believable, else its own address. */
  static WebUrl of(Document page, WebUrl url, MetaTags meta) {
    return link(page, url)
        .filter(named -> !isLeftover(named, url))
        .or(() -> url.resolve(meta.first("og:url"))
            .filter(named -> !meta.first("og:url").isEmpty() && sameSite(named, url)))
        .filter(named -> !isHome(named) || isHome(url))
        // Over http or https alike: the address that was reached.
        .map(named -> named.withScheme(url.scheme()).equals(url) ? url : named)
        .orElse(url);
  }

  private static Optional<WebUrl> link(Document page, WebUrl url) {
    Element link = page.selectFirst("link[rel=canonical][href]");
    return link == null || link.attr("href").isBlank()
        ? Optional.empty()
        : url.resolve(link.attr("href").strip());
  }

  /** Home and front pages: a page within a site that names one was misconfigured. */
  private static boolean isHome(WebUrl url) {
    return url.query().isEmpty()
        && url.path().matches("/(?:index\\.\\w+|[a-z]{2}(?:-[a-zA-Z]{2})?/?)?");
  }

  /** Hosts that site makers' templates come with, where nobody has put the site's own instead. */
  private static boolean isLeftover(WebUrl named, WebUrl url) {
    return LEFTOVER.matcher(named.host()).matches() && !LEFTOVER.matcher(url.host()).matches();
  }

  private static boolean sameSite(WebUrl a, WebUrl b) {
    String one = bare(a.host());
    String other = bare(b.host());
    return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
  }

  private static String bare(String host) {
    return host.replaceFirst("^(?:www|m|amp|mobile)\\.", "");
  }
}
