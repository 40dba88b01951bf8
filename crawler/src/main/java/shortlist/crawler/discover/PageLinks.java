package shortlist.crawler.discover;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.archive.DeclaredCharset;
import shortlist.corpus.archive.Directives;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.ArxivPaper;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.PageRole;
import shortlist.crawler.discover.PageScan.Anchor;
import shortlist.crawler.discover.PageScan.Pointer;

/**
 * Reads the links of an HTML page: anchors, the feeds it announces, its canonical address, and
 * where it sends visitors by itself. Links that the author marked with nofollow are left out.
 */
final class PageLinks {

  static final int MAX_LINKS = 2_000;
  static final double FEED_SCORE = 0.97;

  private static final double LINKED_FEED_SCORE = 0.85;
  private static final double POINTED_TO = 0.9;
  private static final Set<String> FEED_TYPES = Set.of("application/rss+xml",
      "application/atom+xml", "application/feed+json", "application/rdf+xml",
      "application/x-rss+xml");
  private static final Pattern COMMENT_FEED = Pattern.compile("comments?(?:\\b|/|$)");

  private final PageScan scan;
  private final WebUrl url;
  private final WebUrl base;
  private final Directives directives;
  private final Map<WebUrl, Link> links = new LinkedHashMap<>();
  private @Nullable WebUrl canonical;
  private @Nullable WebUrl next;
  private @Nullable WebUrl amp;

  private PageLinks(Response response, PageScan scan) {
    this.scan = scan;
    this.url = response.url();
    this.base = scan.base.isEmpty()
        ? response.url()
        : response.url().resolve(scan.base).orElse(response.url());
    this.directives = Directives.of(response, scan.robots);
  }

  /** What an address in an anchor is worth; read once, however often the page names it. */
  private record Target(WebUrl url, LinkScore looks, boolean feed) {

    static Target of(WebUrl url) {
      boolean feed = CommonPaths.isFeed(url);
      return new Target(url, feed ? new LinkScore(LINKED_FEED_SCORE, false) : LinkScore.of(url),
          feed);
    }
  }

  static Discovery read(Response response, byte[] bytes) {
    PageScan scan = PageScan.of(DeclaredCharset.decode(bytes, response.charset()));
    return new PageLinks(response, scan).discovery();
  }

  private Discovery discovery() {
    scan.pointers.forEach(this::pointer);
    WebUrl refresh = Refresh.target(scan.refresh).flatMap(base::resolve).orElse(null);
    if (refresh != null) {
      put(Link.of(refresh, PageRole.PAGE, POINTED_TO));
    }
    if (canonical == null && !scan.openGraphUrl.isEmpty()) {
      canonical = base.resolve(scan.openGraphUrl).orElse(null);
    }
    WebUrl pdf = pdf().orElse(null);
    if (!directives.nofollow()) {
      if (pdf != null) {
        put(Link.of(pdf, PageRole.PAGE, POINTED_TO));
      }
      anchors();
    }
    return Discovery.page(List.copyOf(links.values()), new Declarations(canonical, refresh, next,
        pdf,
        directives.noindex(), directives.nofollow(), scan.words.value()));
  }

  /** Where the paper stands that the page presents. */
  private Optional<WebUrl> pdf() {
    return scan.pdf.isEmpty()
        ? ArxivPaper.pdf(url)
        : base.resolve(scan.pdf.strip()).filter(pdf -> !pdf.equals(url));
  }

  private void pointer(Pointer pointer) {
    switch (pointer.rel()) {
      case "canonical" -> base.resolve(pointer.href()).ifPresent(url -> {
        canonical = canonical == null ? url : canonical;
        put(Link.of(url, PageRole.PAGE, POINTED_TO));
      });
      case "amphtml" -> amp = base.resolve(pointer.href()).orElse(null);
      case "next" -> base.resolve(pointer.href()).ifPresent(url -> {
        next = next == null ? url : next;
        put(Link.of(url, PageRole.PAGE, LinkScore.LISTING));
      });
      default -> {
        if (announcesFeed(pointer)) {
          base.resolve(pointer.href())
              .ifPresent(url -> put(
                  new Link(url, PageRole.FEED, FEED_SCORE, null, pointer.title().strip())));
        }
      }
    }
  }

  private static boolean announcesFeed(Pointer pointer) {
    String type = pointer.type();
    int semicolon = type.indexOf(';');
    String bare = (semicolon < 0 ? type : type.substring(0, semicolon)).strip()
        .toLowerCase(Locale.ROOT);
    return pointer.rel().contains("alternate") && FEED_TYPES.contains(bare)
        && !COMMENT_FEED.matcher((pointer.title() + " " + pointer.href()).toLowerCase(Locale.ROOT))
            .find();
  }

  private void anchors() {
    Map<String, Optional<Target>> targets = new HashMap<>();
    for (Anchor anchor : scan.anchors) {
      if (links.size() >= MAX_LINKS) {
        return;
      }
      if (!Directives.isNofollow(anchor.rel())) {
        Optional<Target> target = targets.get(anchor.href());
        if (target == null) {
          target = target(anchor.href());
          targets.put(anchor.href(), target);
        }
        if (target.isPresent()) {
          add(target.get(), anchor);
        }
      }
    }
  }

  private Optional<Target> target(String href) {
    return base.resolve(href).filter(url -> !url.equals(amp)).map(Target::of);
  }

  private void add(Target target, Anchor anchor) {
    if (anchor.rel().equalsIgnoreCase("next") && next == null) {
      next = target.url();
    }
    if (target.feed()) {
      put(new Link(target.url(), PageRole.FEED, target.looks().byAddress(), null, anchor.text()));
      return;
    }
    double score = target.looks().with(anchor.text());
    if (score > 0) {
      double placed = Math.min(1, score * anchor.placement().factor());
      put(new Link(target.url(), PageRole.PAGE, placed, null, anchor.text()));
    }
  }

  private void put(Link link) {
    Link before = links.putIfAbsent(link.url(), link);
    if (before != null) {
      links.put(link.url(), better(before, link));
    }
  }

  /** The one with the better score, with the words of the other if it has none. */
  private static Link better(Link before, Link now) {
    boolean keep = before.role() != PageRole.PAGE || before.score() >= now.score();
    Link best = keep ? before : now;
    Link other = keep ? now : before;
    return best.text().isEmpty() && !other.text().isEmpty()
        ? new Link(best.url(), best.role(), best.score(), best.modified(), other.text())
        : best;
  }
}
