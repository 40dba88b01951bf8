package shortlist.crawler.discover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.helper.DataUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.PageRole;

/**
 * Reads the links of an HTML page: anchors, the feeds it announces, its canonical address, and
 * where it sends visitors by itself. Links that the author marked with nofollow are left out.
 */
final class PageLinks {

  static final int MAX_LINKS = 2_000;

  private static final int MAX_DEPTH = 512;
  private static final int MAX_TEXT = 200;
  private static final double FEED_SCORE = 0.97;
  private static final double LINKED_FEED_SCORE = 0.85;
  private static final Pattern FEED_PATH = Pattern
      .compile("(?:/(?:feed|rss|atom|index)\\.(?:xml|json|rss|atom)|\\.(?:rss|atom)|/feed/?)$");
  private static final double POINTED_TO = 0.9;
  private static final Pattern REFRESH = Pattern
      .compile("^\\s*([\\d.]+)\\s*[;,]?\\s*(?:url\\s*=)?\\s*[\"']?(.*?)[\"']?\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final double LONGEST_REFRESH_SECONDS = 15;
  private static final Pattern FEED_TYPE = Pattern
      .compile("application/(?:rss\\+xml|atom\\+xml|feed\\+json|rdf\\+xml|x-rss\\+xml)");
  private static final Pattern COMMENT_FEED = Pattern.compile("comments?(?:\\b|/|$)");

  private final Document document;
  private final WebUrl base;
  private final Map<WebUrl, Link> links = new LinkedHashMap<>();

  private PageLinks(Response response, Document document) {
    this.document = document;
    Element declared = document.selectFirst("base[href]");
    this.base = declared == null
        ? response.url()
        : response.url().resolve(declared.attr("href")).orElse(response.url());
  }

  static List<Link> read(Response response, byte[] bytes) {
    Document document;
    try {
      document = DataUtil.load(new ByteArrayInputStream(bytes),
          response.charset().map(Charset::name).orElse(null), response.url().text(),
          Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    } catch (IOException impossibleInMemory) {
      return List.of();
    }
    PageLinks reader = new PageLinks(response, document);
    reader.pointers();
    if (!Directives.forbidFollowing(response, document)) {
      reader.anchors();
    }
    return List.copyOf(reader.links.values());
  }

  /** What the page itself says is the place to go: canonical, refresh, feeds. */
  private void pointers() {
    for (Element link : document.select("link[rel][href]")) {
      String rel = link.attr("rel").toLowerCase(Locale.ROOT);
      String type = link.attr("type").toLowerCase(Locale.ROOT).strip();
      if (rel.equals("canonical")) {
        add(link.attr("href"), PageRole.PAGE, POINTED_TO);
      } else if (rel.contains("alternate") && FEED_TYPE.matcher(type).lookingAt()
          && !isCommentFeed(link)) {
        add(link.attr("href"), PageRole.FEED, FEED_SCORE);
      }
    }
    for (Element meta : document.select("meta[http-equiv=refresh][content]")) {
      refresh(meta.attr("content")).ifPresent(target -> add(target, PageRole.PAGE, POINTED_TO));
    }
  }

  private static boolean isCommentFeed(Element link) {
    String words = (link.attr("title") + " " + link.attr("href")).toLowerCase(Locale.ROOT);
    return COMMENT_FEED.matcher(words).find();
  }

  /** Where a refresh leads, if it is soon enough to be meant as a redirect. */
  static Optional<String> refresh(String content) {
    Matcher matcher = REFRESH.matcher(content);
    if (!matcher.matches() || matcher.group(2).isEmpty()) {
      return Optional.empty();
    }
    try {
      boolean soon = Double.parseDouble(matcher.group(1)) <= LONGEST_REFRESH_SECONDS;
      return soon ? Optional.of(matcher.group(2)) : Optional.empty();
    } catch (NumberFormatException dots) {
      return Optional.empty();
    }
  }

  private void anchors() {
    for (Element anchor : document.select("a[href], area[href]")) {
      if (links.size() >= MAX_LINKS) {
        return;
      }
      if (!Directives.isNofollow(anchor)) {
        base.resolve(anchor.attr("href")).ifPresent(url -> addScored(url, anchor));
      }
    }
  }

  private void addScored(WebUrl url, Element anchor) {
    if (FEED_PATH.matcher(url.path()).find()) {
      put(new Link(url, PageRole.FEED, LINKED_FEED_SCORE));
      return;
    }
    String text = anchor.text();
    double score = LinkScore.of(url, text.length() > MAX_TEXT ? "" : text);
    if (score > 0) {
      double placed = Math.min(1, score * Placement.of(anchor).factor());
      put(new Link(url, PageRole.PAGE, placed));
    }
  }

  private void add(String reference, PageRole role, double score) {
    base.resolve(reference).ifPresent(url -> put(new Link(url, role, score)));
  }

  private void put(Link link) {
    links.merge(link.url(), link,
        (before, now) -> before.role() != PageRole.PAGE || before.score() >= now.score()
            ? before
            : now);
  }
}
