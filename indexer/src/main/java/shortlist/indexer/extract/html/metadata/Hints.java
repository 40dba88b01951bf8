package shortlist.indexer.extract.html.metadata;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What class names and ids say about the elements of one page. Pages repeat few names often, so
 * each is looked at once. Not safe for use by several threads.
 */
final class Hints {

  /** What one element's names say; null where they say nothing of it. */
  record Hint(@Nullable Zone zone, Mark.@Nullable Topic topic) {}

  private static final Hint NONE = new Hint(null, null);
  private static final int MAX_LENGTH = 300;
  private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[_-]+");

  /** Whole names. */
  private static final Set<String> FRAME = Set.of("sidebar", "side-nav", "sidenav", "nav", "navbar",
      "navigation", "footer", "breadcrumb", "breadcrumbs", "menu", "widget", "widget-area",
      "cookie",
      "cookies", "copyright", "site-footer", "page-footer", "global-footer", "main-footer",
      "site-nav", "main-nav", "main-menu", "site-menu", "left-sidebar", "right-sidebar",
      "primary-sidebar", "secondary-sidebar", "site-sidebar");
  private static final Set<String> PUBLISHED = Set.of("dt-published", "entry-date", "published");
  private static final Set<String> MEMBER = Set.of("username", "username-coloured", "bigusername",
      "postleft", "poster", "postprofile");

  /** Words that names are made of. */
  private static final Set<String> OTHERS = Set.of("comment", "comments", "commentlist",
      "commentbody", "disqus", "respond", "related", "relatedposts", "relatedarticles",
      "recommended", "recommendations", "popular", "trending", "recent", "latest", "readnext",
      "readmore", "teaser", "teasers", "suggested", "signature");
  /** Beside one of them, what names say of the whole: {@code comments-open}. */
  private static final Set<String> STATE = Set.of("open", "closed", "off", "on", "no", "has",
      "with",
      "without", "count", "number", "link", "links", "status", "enabled", "disabled");
  private static final Set<String> BYLINE = Set.of("byline", "bylines", "author", "authors",
      "authorname", "authorby", "postauthor", "writer", "writers", "writtenby", "contributor",
      "contributors");
  private static final Set<String> NOT_BYLINE = Set.of("avatar", "image", "img", "photo", "picture",
      "bio", "desc", "description", "social", "title", "role", "position", "job", "count", "icon",
      "comment", "comments", "date");
  private static final Set<String> CHANGED = Set.of("updated", "modified", "lastmod");
  private static final Set<String> DATE = Set.of("date", "dateline", "datetime", "pubdate",
      "postdate", "publish", "published", "posted", "timestamp", "meta", "byline", "dateheader");

  private final Map<String, Hint> known = new HashMap<>();

  /** What the element's class and id say. */
  Hint of(Element element) {
    String names = element.attr("class");
    String id = element.attr("id");
    if (!id.isEmpty()) {
      names = names.isEmpty() ? id : names + " " + id;
    }
    return names.isEmpty() || names.length() > MAX_LENGTH
        ? NONE
        : known.computeIfAbsent(names, Hints::read);
  }

  private static Hint read(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    List<String> names = Arrays.asList(BETWEEN_NAMES.split(lower, -1));
    Set<String> words = new HashSet<>();
    boolean others = false;
    for (String name : names) {
      List<String> parts = Arrays.asList(BETWEEN_WORDS.split(name, -1));
      words.addAll(parts);
      others |= holdAny(parts, OTHERS) && !holdAny(parts, STATE);
    }
    Zone zone = others
        ? Zone.OTHERS
        : holdAny(names, FRAME) ? Zone.FRAME : null;
    Mark.Topic topic = topic(names, words);
    return zone == null && topic == null ? NONE : new Hint(zone, topic);
  }

  private static Mark.@Nullable Topic topic(List<String> names, Set<String> words) {
    if (holdAny(names, PUBLISHED)) {
      return Mark.Topic.PUBLISHED;
    }
    if (holdAny(words, BYLINE) && !holdAny(words, NOT_BYLINE)) {
      return Mark.Topic.AUTHOR_CLASS;
    }
    if (holdAny(names, MEMBER)) {
      return Mark.Topic.MEMBER;
    }
    if (holdAny(words, CHANGED)) {
      return Mark.Topic.MODIFIED;
    }
    return holdAny(words, DATE) ? Mark.Topic.DATE_CLASS : null;
  }

  private static boolean holdAny(Iterable<String> words, Set<String> wanted) {
    for (String word : words) {
      if (wanted.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
