package shortlist.indexer.extract.html.main;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import shortlist.indexer.extract.html.dom.Words;

/**
 * Takes away what frames a text: scripts and forms, navigation, side columns, footers, sharing,
 * comments, teasers and consent boxes, told by the element, its role, or the words of its names. A
 * named box that holds much of the page's prose stays: its name misleads.
 */
final class Noise {

  private static final Set<String> NEVER_TEXT = Set.of("script", "style", "template", "iframe",
      "object", "embed", "applet", "svg", "canvas", "audio", "video", "button", "input", "select",
      "textarea", "noscript", "link", "meta", "map", "dialog", "noembed", "noframes", "head");
  private static final Set<String> FRAME_TAGS = Set.of("nav", "footer", "aside", "menu", "form");
  private static final Set<String> FRAME_ROLES = Set.of("navigation", "complementary", "banner",
      "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tablist",
      "alert");

  /** Boxes so named are noise even where they hold much text. */
  private static final List<String> SURE = List.of("comments", "comment", "disqus", "respond",
      "cookie", "cookies", "consent", "gdpr", "newsletter", "related", "recommended",
      "recommendations", "recommendation", "recirculation", "recirc", "footer", "sidebar",
      "outbrain", "taboola", "breadcrumb", "breadcrumbs", "readmore", "paywall", "disclaimer",
      "copyright");
  /** Boxes so named are noise unless they hold a good part of the text. */
  private static final List<String> LIKELY = List.of("nav", "navbar", "navigation", "menu",
      "share", "sharing", "sharedaddy", "social", "subscribe", "subscription", "signup", "promo",
      "promotion", "advert", "advertisement", "ads", "ad", "adslot", "sponsor", "sponsored",
      "banner", "popup", "modal", "overlay", "pagination", "pager", "tags", "taglist", "tagcloud",
      "toc", "toolbar", "byline", "masthead", "widget", "widgets", "teaser", "teasers", "trending",
      "popular", "skip", "login", "signin", "donate", "donation", "rating", "ratings", "toolbox",
      "authorbox", "bio", "postmeta", "metadata", "timestamp", "dateline", "caption", "credit",
      "credits", "hidden", "invisible", "screenreader", "sr", "print", "popover", "tooltip",
      "gutter", "linenos", "lineno", "headerlink", "anchorjs", "feedback", "upsell", "cta",
      "infobox", "navbox", "editsection", "reflist", "dropdown", "prevnext", "sitemap", "hatnote");
  private static final Set<String> KEPT_ASIDES = Set.of("note", "admonition", "tip", "warning",
      "callout", "important", "caution", "info");

  private static final double SURE_SHARE = 0.5;
  private static final double LIKELY_SHARE = 0.2;
  private static final double TAG_SHARE = 0.35;

  private final Prose prose;
  private final double total;

  private Noise(Prose prose, double total) {
    this.prose = prose;
    this.total = total;
  }

  /** Takes the noise out of a page's body. */
  static void removeFrom(Element body) {
    body.filter((node, depth) -> isNeverText(node)
        ? NodeFilter.FilterResult.REMOVE
        : NodeFilter.FilterResult.CONTINUE);
    Prose prose = Prose.of(body);
    Noise noise = new Noise(prose, Math.max(1, prose.in(body)));
    body.filter((node, depth) -> node instanceof Element element && !element.equals(body)
        && noise.isNoise(element)
            ? NodeFilter.FilterResult.REMOVE
            : NodeFilter.FilterResult.CONTINUE);
  }

  private static boolean isNeverText(Node node) {
    return node instanceof Comment
        || (node instanceof Element element && (isHidden(element)
            || (NEVER_TEXT.contains(element.normalName())
                && element.closest("pre, math") == null)));
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return element.hasAttr("hidden") || style.contains("display:none")
        || style.contains("visibility:hidden");
  }

  private boolean isNoise(Element element) {
    double share = prose.in(element) / total;
    if (FRAME_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || FRAME_TAGS.contains(element.normalName())) {
      return share < TAG_SHARE && !isKeptAside(element);
    }
    if (element.normalName().equals("header")) {
      return share < LIKELY_SHARE / 2 && element.selectFirst("p:matchesOwn(.{200})") == null;
    }
    if (share >= SURE_SHARE || isStructural(element)) {
      return false;
    }
    Set<String> words = Words.of(element);
    return !words.isEmpty() && (Words.any(words, SURE)
        || (share < LIKELY_SHARE && Words.any(words, LIKELY)));
  }

  private static boolean isKeptAside(Element element) {
    Set<String> words = Words.of(element);
    return element.normalName().equals("aside") && words.stream().anyMatch(KEPT_ASIDES::contains);
  }

  private static boolean isStructural(Element element) {
    return switch (element.normalName()) {
      case "body", "main", "article", "pre", "code", "table", "tbody", "tr", "td", "p" ->
        !Words.any(Words.of(element), SURE) || element.normalName().equals("body");
      default -> false;
    };
  }
}
