package shortlist.indexer.extract.html.metadata;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.extract.html.dom.Tags;

/**
 * What class names and ids say about the elements of one page. Pages repeat few names often, so
 * each is looked at once. Not safe for use by several threads.
 */
final class Hints {

  /** What one element's names say; null where they say nothing of it. */
  record Hint(@Nullable Zone zone, Mark.@Nullable Topic topic) {}

  private static final Hint NONE = new Hint(null, null);
  private static final int MAX_LENGTH = 300;
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

  private static final int IS_OTHERS = 1;
  private static final int IS_FRAME = 1 << 1;
  private static final int IS_PUBLISHED = 1 << 2;
  private static final int IS_MEMBER = 1 << 3;
  private static final int IS_BYLINE = 1 << 4;
  private static final int IS_NO_BYLINE = 1 << 5;
  private static final int IS_CHANGED = 1 << 6;
  private static final int IS_DATE = 1 << 7;

  /** By name: what it says, a bit each. */
  private final Map<String, Integer> known = new HashMap<>();

  /** What the element's class and id say. */
  Hint of(Element element) {
    String names = element.attr("class");
    String id = element.attr("id");
    if (names.length() + id.length() > MAX_LENGTH) {
      return NONE;
    }
    // Site makers derive the ids of headings from their words.
    int said = in(names) | (Tags.headingLevel(element) > 0 ? 0 : in(id));
    return said == 0 ? NONE : new Hint(zone(said), topic(said));
  }

  private int in(String names) {
    int said = 0;
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      if (i == names.length() || names.charAt(i) <= ' ') {
        if (i > start) {
          said |= known.computeIfAbsent(names.substring(start, i), Hints::read);
        }
        start = i + 1;
      }
    }
    return said;
  }

  private static int read(String text) {
    String name = text.toLowerCase(Locale.ROOT);
    List<String> words = Arrays.asList(BETWEEN_WORDS.split(name, -1));
    return bit(holdAny(words, OTHERS) && !holdAny(words, STATE), IS_OTHERS)
        | bit(FRAME.contains(name), IS_FRAME) | bit(PUBLISHED.contains(name), IS_PUBLISHED)
        | bit(MEMBER.contains(name), IS_MEMBER) | bit(holdAny(words, BYLINE), IS_BYLINE)
        | bit(holdAny(words, NOT_BYLINE), IS_NO_BYLINE) | bit(holdAny(words, CHANGED), IS_CHANGED)
        | bit(holdAny(words, DATE), IS_DATE);
  }

  private static int bit(boolean is, int bit) {
    return is ? bit : 0;
  }

  private static @Nullable Zone zone(int said) {
    return (said & IS_OTHERS) != 0 ? Zone.OTHERS : (said & IS_FRAME) != 0 ? Zone.FRAME : null;
  }

  private static Mark.@Nullable Topic topic(int said) {
    if ((said & IS_PUBLISHED) != 0) {
      return Mark.Topic.PUBLISHED;
    }
    if ((said & IS_BYLINE) != 0 && (said & IS_NO_BYLINE) == 0) {
      return Mark.Topic.AUTHOR_CLASS;
    }
    if ((said & IS_MEMBER) != 0) {
      return Mark.Topic.MEMBER;
    }
    if ((said & IS_CHANGED) != 0) {
      return Mark.Topic.MODIFIED;
    }
    return (said & IS_DATE) != 0 ? Mark.Topic.DATE_CLASS : null;
  }

  private static boolean holdAny(List<String> words, Set<String> wanted) {
    for (String word : words) {
      if (wanted.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
