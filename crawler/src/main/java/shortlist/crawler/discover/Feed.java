package shortlist.crawler.discover;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.PageRole;

/**
 * A feed.
 *
 * @param title its title as plain text; empty if it has none
 * @param language as it names it; null if it does not
 * @param items at most {@value #MAX_ITEMS}, the newest first as far as they say when they are from
 */
record Feed(String title, @Nullable String language, List<FeedItem> items) {

  static final int MAX_ITEMS = 1_000;

  private static final double SCORE = 0.95;

  Feed {
    items = items.stream()
        .sorted(Comparator.comparing(FeedItem::published,
            Comparator.nullsLast(Comparator.reverseOrder())))
        .limit(MAX_ITEMS)
        .toList();
  }

  /** The addresses of its items, each once. */
  List<Link> links() {
    Map<WebUrl, Link> links = new LinkedHashMap<>();
    for (FeedItem item : items) {
      WebUrl url = item.link();
      if (url != null) {
        links.putIfAbsent(url, new Link(url, PageRole.PAGE, SCORE));
      }
    }
    return List.copyOf(links.values());
  }
}
