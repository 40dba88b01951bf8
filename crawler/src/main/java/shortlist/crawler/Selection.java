package shortlist.crawler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Frontier.Discovered;
import shortlist.corpus.store.Frontier.Due;
import shortlist.corpus.store.PageRole;
import shortlist.crawler.discover.Discovery;
import shortlist.crawler.discover.Link;
import shortlist.crawler.robots.Robots;

/** Decides which of the links that were found enter the frontier. */
final class Selection {

  private static final int MAX_SITEMAP_DEPTH = 4;
  private static final int MAX_FEEDS = 8;
  private static final double DECAY = 0.98;
  private static final double SITEMAP_PRIORITY = 0.92;

  private final Territory territory;
  private final int maxDepth;

  Selection(Territory territory, int maxDepth) {
    this.territory = territory;
    this.maxDepth = maxDepth;
  }

  /** What {@code page} leads to, given what was found in it. */
  List<Discovered> select(Due from, Discovery discovery) {
    Discovered page = from.page();
    List<Discovered> selected = new ArrayList<>();
    int feeds = 0;
    for (Link found : discovery.links()) {
      Link link = onSite(page, found);
      boolean feed = link.role() == PageRole.FEED;
      int depth = page.depth() + (link.isContinuation(page.url()) ? 0 : 1);
      if (depth <= maxDepth && !link.url().equals(page.url()) && (!feed || feeds < MAX_FEEDS)
          && isWanted(page, discovery.type(), link)) {
        feeds += feed ? 1 : 0;
        selected.add(discovered(from, link.url(), link.role(), depth, link.score()));
      }
    }
    return selected;
  }

  /** The sitemaps of the site that {@code start} is the entry of. */
  List<Discovered> sitemaps(Due from, Robots robots) {
    Discovered start = from.page();
    List<WebUrl> named = robots.sitemaps()
        .stream()
        .filter(url -> isSitemapOf(start.sourceId(), url))
        .toList();
    // A site in a folder of its host, such as a project's pages, has its sitemap there.
    String usual = territory.isWholeSite(start.sourceId()) ? "/sitemap.xml" : "sitemap.xml";
    List<WebUrl> sitemaps = named.isEmpty()
        ? start.url()
            .resolve(usual)
            .filter(url -> territory.contains(start.sourceId(), url))
            .stream()
            .toList()
        : named;
    return sitemaps.stream()
        .map(url -> discovered(from, url, PageRole.SITEMAP, start.depth() + 1, SITEMAP_PRIORITY))
        .toList();
  }

  /** Where {@code page} was redirected to; empty if that were one redirect too many. */
  Optional<Discovered> redirected(Due from, WebUrl target, int maxHops) {
    Discovered page = from.page();
    if (page.hops() >= maxHops) {
      return Optional.empty();
    }
    if (page.role() == PageRole.START) {
      territory.moved(page.sourceId(), target);
    }
    return Optional.of(new Discovered(target, page.sourceId(), from.id(), page.role(),
        page.depth(), page.hops() + 1, page.priority(), null));
  }

  /** The link, led to the site's own host if it goes to another name of the site. */
  private Link onSite(Discovered page, Link link) {
    WebUrl url = link.url();
    boolean otherName = link.role() == PageRole.PAGE
        && territory.contains(page.sourceId(), page.url())
        && !territory.contains(page.sourceId(), url)
        && SiteNames.areOne(page.url().authority(), url.authority());
    return otherName
        ? link.withUrl(SiteNames.renamed(url, page.url()))
        : link;
  }

  private boolean isWanted(Discovered page, Discovery.Type type, Link link) {
    long source = page.sourceId();
    return switch (link.role()) {
      // Other pages announce feeds of their comments, tags and authors.
      case FEED -> page.role() == PageRole.START;
      case SITEMAP -> page.depth() < MAX_SITEMAP_DEPTH && isSitemapOf(source, link.url());
      case START, PAGE -> type == Discovery.Type.FEED || territory.contains(source, link.url());
    };
  }

  private boolean isSitemapOf(long sourceId, WebUrl url) {
    return territory.contains(sourceId, url) || territory.isWholeSite(sourceId);
  }

  private static Discovered discovered(Due from, WebUrl url, PageRole role, int depth,
      double score) {
    // Feeds come before all else: what they tell need not be looked for elsewhere.
    double priority = role == PageRole.FEED ? 1 : score * Math.pow(DECAY, depth);
    return new Discovered(url, from.page().sourceId(), from.id(), role, depth, 0, priority, null);
  }
}
