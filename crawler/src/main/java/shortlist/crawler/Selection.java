package shortlist.crawler;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import shortlist.corpus.engagement.Relevance;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.source.Rules;
import shortlist.corpus.source.Source;
import shortlist.corpus.store.Frontier.Discovered;
import shortlist.corpus.store.Frontier.Due;
import shortlist.corpus.store.PageRole;
import shortlist.crawler.discover.CommonPaths;
import shortlist.crawler.discover.Discovery;
import shortlist.crawler.discover.Link;
import shortlist.crawler.robots.Robots;
import shortlist.crawler.trap.Cut;
import shortlist.crawler.trap.HostTraps;
import shortlist.crawler.trap.SessionIds;

/** Decides which of the links that were found enter the frontier, and how early. */
final class Selection {

  /** Of the feeds that one page names. */
  static final int MAX_FEEDS = 8;

  private static final int MAX_SITEMAP_DEPTH = 4;
  private static final double DECAY = 0.98;
  private static final double SITEMAP_PRIORITY = 0.92;
  private static final int GUESSED_FEEDS = 4;
  private static final double GUESSED_PRIORITY = 0.9;
  /** The most and the least relevant words change a link's place by this factor. */
  private static final double RELEVANCE = 0.25;

  private final Territory territory;
  private final Map<Long, Rules> rules;
  private final int maxDepth;
  private final Relevance relevance;

  Selection(Territory territory, List<Source> sources, int maxDepth, Relevance relevance) {
    this.territory = territory;
    this.rules = sources.stream().collect(Collectors.toMap(Source::id, Source::rules));
    this.maxDepth = maxDepth;
    this.relevance = relevance;
  }

  /**
   * What a page leads to, given what was found in it.
   *
   * @param isKnown tells addresses that need not be looked at again
   * @param traps of the page's host
   */
  List<Discovered> select(Due from, Discovery discovery, Predicate<WebUrl> isKnown,
      HostTraps traps) {
    Discovered page = from.page();
    boolean entry = page.role() != PageRole.PAGE;
    List<Discovered> selected = new ArrayList<>();
    int feeds = 0;
    for (Link found : discovery.links()) {
      // What an entry leads to says how good it is, be it known or not.
      if (entry || !isKnown.test(found.url())) {
        Link link = followed(page, found);
        int depth = depth(page, link);
        boolean feed = link.role() == PageRole.FEED;
        if ((!feed || feeds < MAX_FEEDS)
            && refusal(page, discovery, link, depth).isEmpty()
            && trap(traps, page, link).isEmpty()) {
          feeds += feed ? 1 : 0;
          selected.add(discovered(from, link, depth));
        }
      }
    }
    return selected;
  }

  /**
   * Why a link does not enter the frontier, in plain words; empty if it does.
   *
   * @param page that it was found in
   * @param discovery what that page turned out to be
   * @param depth of the link
   */
  Optional<String> refusal(Discovered page, Discovery discovery, Link link, int depth) {
    if (link.url().equals(page.url())) {
      return Optional.of("the page itself");
    }
    if (depth > maxDepth) {
      return Optional.of("deeper than " + maxDepth + " links");
    }
    if (!isWanted(page, discovery, link)) {
      return Optional.of(link.role() == PageRole.PAGE
          ? "outside of the source's part of the web"
          : "a " + link.role().name().toLowerCase(Locale.ROOT) + " of something else");
    }
    return link.role() == PageRole.PAGE
        ? rules.getOrDefault(page.sourceId(), Rules.NONE)
            .refusal(link.url(), depth, link.modified())
        : Optional.empty();
  }

  /** Why a link leads to where a host has no end, in plain words; empty if it does not. */
  static Optional<String> trap(HostTraps traps, Discovered page, Link link) {
    boolean own = link.role() == PageRole.PAGE
        && link.url().authority().equals(page.url().authority());
    return own ? traps.check(link.url()).map(Cut::reason) : Optional.empty();
  }

  /** The link under the address at which it is asked for. */
  Link followed(Discovered page, Link found) {
    return onSite(page, withoutSession(found));
  }

  /** How many links lead to it from the source's address. */
  static int depth(Discovered page, Link link) {
    return page.depth() + (link.isContinuation(page.url()) ? 0 : 1);
  }

  /** The sitemaps of the site that {@code from} is the entry of. */
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
        .map(url -> entry(from, url, PageRole.SITEMAP, SITEMAP_PRIORITY))
        .toList();
  }

  /** Where the site that {@code from} is the entry of may have a feed, as it names none. */
  List<Discovered> guessedFeeds(Due from) {
    return CommonPaths.feeds(from.page().url())
        .stream()
        .filter(url -> territory.contains(from.page().sourceId(), url))
        .limit(GUESSED_FEEDS)
        .map(url -> entry(from, url, PageRole.FEED, GUESSED_PRIORITY))
        .toList();
  }

  /** Where a page was redirected to; empty if that were one redirect too many. */
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

  /** Asked for without the name of a visit, a page is one page. */
  private static Link withoutSession(Link link) {
    WebUrl url = SessionIds.without(link.url());
    return url.equals(link.url()) ? link : link.withUrl(url);
  }

  /** The link, led to the site's own host if it goes to another name of the site. */
  private Link onSite(Discovered page, Link link) {
    WebUrl url = link.url();
    boolean otherName = link.role() == PageRole.PAGE
        && !territory.contains(page.sourceId(), url)
        && territory.contains(page.sourceId(), page.url())
        && SiteNames.areOne(page.url().authority(), url.authority());
    return otherName ? link.withUrl(SiteNames.renamed(url, page.url())) : link;
  }

  private boolean isWanted(Discovered page, Discovery discovery, Link link) {
    long source = page.sourceId();
    return switch (link.role()) {
      // Other pages announce feeds of their comments, tags and authors.
      case FEED -> page.role() != PageRole.PAGE;
      case SITEMAP -> page.depth() < MAX_SITEMAP_DEPTH && isSitemapOf(source, link.url());
      case START, PAGE -> discovery.type() == Discovery.Type.FEED
          || territory.contains(source, link.url()) || isItsPdf(page, discovery, link);
    };
  }

  /** The text of a paper belongs to its page, in whichever folder of the host it is. */
  private static boolean isItsPdf(Discovered page, Discovery discovery, Link link) {
    return link.url().equals(discovery.declared().pdf())
        && link.url().authority().equals(page.url().authority());
  }

  private boolean isSitemapOf(long sourceId, WebUrl url) {
    return territory.contains(sourceId, url) || territory.isWholeSite(sourceId);
  }

  /** The link as it enters the frontier. */
  Discovered discovered(Due from, Link link, int depth) {
    // Feeds come before all else: what they tell need not be looked for elsewhere.
    double priority = link.role() == PageRole.FEED
        ? 1
        : Math.min(1, link.score() * Math.pow(DECAY, depth) * factor(link));
    return new Discovered(link.url(), from.page().sourceId(), from.id(), link.role(), depth, 0,
        priority, link.modified());
  }

  private static Discovered entry(Due from, WebUrl url, PageRole role, double score) {
    int depth = from.page().depth() + 1;
    return new Discovered(url, from.page().sourceId(), from.id(), role, depth, 0,
        score * Math.pow(DECAY, depth), null);
  }

  private double factor(Link link) {
    return relevance.equals(Relevance.UNKNOWN) || link.role() != PageRole.PAGE
        ? 1
        : 1 + RELEVANCE * (2 * relevance.of(words(link)) - 1);
  }

  /** What the link says, and what its address says. */
  private static String words(Link link) {
    String path = link.url().path();
    String slug = path.substring(path.lastIndexOf('/', path.length() - 2) + 1);
    return link.text() + ' ' + slug.replace('-', ' ').replace('_', ' ');
  }
}
