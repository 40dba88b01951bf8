package shortlist.indexer.extract.html.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Kind;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.html.main.Entries;
import shortlist.indexer.extract.html.main.Shape;

/** What sort of page it is, from what it says of itself, its address and its structure. */
final class KindGuess {

  private static final Map<String, Kind> TYPES = Map.ofEntries(
      Map.entry("scholarlyarticle", Kind.PAPER), Map.entry("podcastepisode", Kind.PODCAST),
      Map.entry("videoobject", Kind.TALK), Map.entry("event", Kind.TALK),
      Map.entry("educationevent", Kind.TALK), Map.entry("course", Kind.COURSE),
      Map.entry("book", Kind.BOOK), Map.entry("softwaresourcecode", Kind.TOOL),
      Map.entry("softwareapplication", Kind.TOOL), Map.entry("apireference", Kind.DOCUMENTATION),
      Map.entry("article", Kind.ARTICLE), Map.entry("newsarticle", Kind.ARTICLE),
      Map.entry("blogposting", Kind.ARTICLE), Map.entry("techarticle", Kind.ARTICLE),
      Map.entry("recipe", Kind.ARTICLE), Map.entry("report", Kind.ARTICLE));
  /** What is sold or used rather than read. */
  private static final Set<String> OFFERS = Set.of("product", "productgroup", "service", "offer",
      "softwareapplication", "webapplication", "mobileapplication");
  private static final Set<String> LISTINGS = Set.of("collectionpage", "searchresultspage",
      "itemlist", "blog");

  private static final Pattern LISTING_PATH = Pattern.compile(
      ".*/(?:tags?|categor(?:y|ies)|topics?|authors?|page|archives?|search|label)(?:/[^/]+)?/?"
          + "|.*/page/\\d+/?|(?:/[^/]+)?/(?:blog|posts?|articles?|news)/?|(?:/[^/]+)?/(?:19|20)\\d\\d(?:/\\d\\d)?/?|.*/(?:archive|index)\\.html?");
  /** Under these stand lists of posts, however the page is made. */
  private static final Pattern TAG_PATH = Pattern.compile(
      "(?:.*/)?(?:tags?|categor(?:y|ies)|authors?|labels?)/[^/]+(?:/page/\\d+)?(?:/|\\.html?)?|.*/page/\\d+/?");
  private static final Pattern POST_PATH = Pattern
      .compile(".*/(?:blog|posts?|articles?|news|stories|20\\d\\d/\\d\\d)"
          + "/(?!(?:categor(?:y|ies)|archives?)(?:/|$))[^/]{8,}.*");
  private static final Pattern DOCS = Pattern.compile(
      ".*/(?:docs?|documentation|manual|reference|api|guides?|handbook|man)(?:/.*)?");
  private static final Pattern HOME_PATH = Pattern.compile("/(?:(?:index|home)(?:\\.\\w+)?/?)?");
  private static final Pattern DOCS_HOST = Pattern
      .compile("docs?\\..*|.*\\.(?:readthedocs\\.(?:io|org)|gitbook\\.io)|developer\\..*");
  private static final Pattern DOCS_MAKER = Pattern
      .compile("(?i).*(?:docusaurus|mkdocs|sphinx|vuepress|gitbook|docfx|mdbook|antora).*");

  private static final int ENOUGH_PROSE = 600;
  private static final int SOME_PROSE = 140;
  private static final int LONG_PROSE = 10_000;
  private static final int MANY = 6;
  private static final double MOSTLY_LINKS = 0.45;
  private static final double MOSTLY_ENTRIES = 0.6;

  private KindGuess() {}

  /**
   * The kind.
   *
   * @param maker the program that made the site; empty if it does not say
   * @param shape how the main text is made
   */
  static Kind of(WebUrl url, JsonLd jsonLd, MetaTags meta, String maker, Shape shape) {
    double prose = shape.prose();
    double linkDensity = shape.linkDensity();
    Entries entries = shape.entries();
    String path = url.path().toLowerCase(Locale.ROOT);
    Kind said = said(jsonLd, meta);
    // Some site makers call every page an article, their lists of posts too.
    boolean tagged = isTagPage(path)
        && (said == null || linkDensity > 0.2 || entries.count() > 1 || entries.headlines() > 1);
    if (tagged || (said == null && isListing(path, url, jsonLd, prose, linkDensity, entries))) {
      return Kind.LISTING;
    }
    if (isLanding(url, path, jsonLd, meta, prose)) {
      return Kind.LANDING;
    }
    Kind named = named(url, path, maker);
    if (said != null && (said != Kind.ARTICLE || named == null)) {
      return said;
    }
    if (named != null) {
      return named;
    }
    return prose < SOME_PROSE ? Kind.OTHER : Kind.ARTICLE;
  }

  /** Some reports are a site of one page; other home pages are doors, and so are offers. */
  private static boolean isLanding(WebUrl url, String path, JsonLd jsonLd, MetaTags meta,
      double prose) {
    Kind said = said(jsonLd);
    if (!isHome(url, path)) {
      return said == null
          && (jsonLd.hasAny(OFFERS) || meta.first("og:type").startsWith("product"));
    }
    return said == Kind.ARTICLE
        ? prose < ENOUGH_PROSE
        : prose < LONG_PROSE
            && (said == null ? said(jsonLd, meta) != Kind.PAPER : said == Kind.TOOL);
  }

  private static boolean isHome(WebUrl url, String path) {
    return url.query().isEmpty() && HOME_PATH.matcher(path).matches();
  }

  /** Whether it may be a talk or an episode, however its text is made. */
  static boolean mayBeHeard(WebUrl url, JsonLd jsonLd, MetaTags meta, String maker) {
    Kind named = named(url, url.path().toLowerCase(Locale.ROOT), maker);
    Kind said = said(jsonLd, meta);
    return named == Kind.TALK || named == Kind.PODCAST || said == Kind.TALK
        || said == Kind.PODCAST;
  }

  private static boolean isTagPage(String path) {
    return TAG_PATH.matcher(path).matches() && !POST_PATH.matcher(path).matches();
  }

  private static boolean isListing(String path, WebUrl url, JsonLd jsonLd, double prose,
      double linkDensity, Entries entries) {
    boolean post = POST_PATH.matcher(path).matches();
    boolean listed = LISTING_PATH.matcher(path).matches() && !post;
    boolean home = isHome(url, path);
    return jsonLd.types().stream().anyMatch(LISTINGS::contains)
        || (listed && (entries.count() >= 2 || entries.headlines() >= 2 || linkDensity > 0.2
            || prose < ENOUGH_PROSE))
        || (home && prose < LONG_PROSE
            && (entries.count() >= 3 || entries.headlines() >= 3 || linkDensity > 0.2))
        || (entries.count() >= MANY && entries.share() > MOSTLY_ENTRIES)
        || (entries.headlines() >= 4 && prose / entries.headlines() < ENOUGH_PROSE)
        || linkDensity > MOSTLY_LINKS;
  }

  private static @Nullable Kind said(JsonLd jsonLd) {
    for (String type : jsonLd.types()) {
      if (TYPES.containsKey(type)) {
        return TYPES.get(type);
      }
    }
    return null;
  }

  private static @Nullable Kind said(JsonLd jsonLd, MetaTags meta) {
    Kind said = said(jsonLd);
    if (said != null) {
      return said;
    }
    if (!meta.first("citation_title").isEmpty()) {
      return Kind.PAPER;
    }
    return switch (meta.first("og:type").toLowerCase(Locale.ROOT)) {
      case "video", "video.other", "video.episode" -> Kind.TALK;
      case "article", "blog:post" -> Kind.ARTICLE;
      case "book" -> Kind.BOOK;
      default -> null;
    };
  }

  private static @Nullable Kind named(WebUrl url, String path, String maker) {
    String host = url.host().replaceFirst("^www\\.", "");
    boolean post = POST_PATH.matcher(path).matches();
    if (List.of("youtube.com", "youtu.be", "vimeo.com").contains(host)
        || path.matches(".*/(?:talks?|sessions?|presentations?|videos?)/[^/]+.*")) {
      return Kind.TALK;
    }
    if (path.matches(".*/(?:podcasts?|episodes?)/[^/]+.*")) {
      return Kind.PODCAST;
    }
    if (host.equals("arxiv.org") || path.matches(".*/(?:papers?|publications?)/[^/]+.*")) {
      return Kind.PAPER;
    }
    if (List.of("github.com", "gitlab.com").contains(host) && path.matches("/[^/]+/[^/]+/?")) {
      return Kind.TOOL;
    }
    boolean docs = DOCS_HOST.matcher(host).matches() || DOCS.matcher(path).matches()
        || DOCS_MAKER.matcher(maker).matches();
    return docs && !post ? Kind.DOCUMENTATION : null;
  }
}
