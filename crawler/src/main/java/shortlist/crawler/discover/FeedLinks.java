package shortlist.crawler.discover;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shortlist.corpus.feed.Feed;
import shortlist.corpus.feed.FeedItem;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.PageRole;

/** Where a feed leads. */
final class FeedLinks {

  private static final double SCORE = 0.95;
  private static final double OLDER_SCORE = 0.9;

  private FeedLinks() {}

  /** The addresses of its items, each once, and of the page with older ones. */
  static List<Link> of(Feed feed) {
    Map<WebUrl, Link> links = new LinkedHashMap<>();
    for (FeedItem item : feed.items()) {
      WebUrl url = item.link();
      if (url != null) {
        links.putIfAbsent(url,
            new Link(url, PageRole.PAGE, SCORE, item.published(), item.title()));
      }
    }
    WebUrl older = feed.older();
    if (older != null) {
      links.putIfAbsent(older, Link.of(older, PageRole.FEED, OLDER_SCORE));
    }
    return List.copyOf(links.values());
  }
}
