package shortlist.indexer.extract.html.metadata;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.text.Spaces;

/** How a site calls itself. */
final class SiteName {

  private static final int MAX_LENGTH = 80;

  private SiteName() {}

  /** The name; the host if the page does not say. */
  static String of(Document page, WebUrl url, JsonLd jsonLd, MetaTags meta) {
    List<String> publishers = jsonLd.names("publisher");
    return Stream.of(meta.first("og:site_name"),
        publishers.isEmpty() ? "" : publishers.getFirst(), jsonLd.siteName(),
        meta.first("application-name"), inTitle(page, url))
        .map(Spaces::collapse)
        .filter(name -> !name.isEmpty() && name.length() <= MAX_LENGTH)
        .findFirst()
        .orElse(url.host());
  }

  /** The last part of the title element, where it is spelt like the host. */
  private static String inTitle(Document page, WebUrl url) {
    String[] parts = page.title().split("\\s+[|\\-–—·•:»]+\\s+", -1);
    String last = parts[parts.length - 1].strip();
    String letters = last.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    return parts.length > 1 && letters.length() > 2
        && url.host().replaceAll("[^a-z0-9]", "").contains(letters) ? last : "";
  }
}
