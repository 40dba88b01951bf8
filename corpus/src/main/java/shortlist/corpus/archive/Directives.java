package shortlist.corpus.archive;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * What a page's author asks of crawlers, in meta elements and X-Robots-Tag fields.
 *
 * @param noindex whether it is not to be shown to anybody
 * @param nofollow whether none of its links are to be followed
 */
public record Directives(boolean noindex, boolean nofollow) {

  private static final String OUR_NAME = "shortlist";
  /** Directives that have a value, so that their colon does not end a crawler's name. */
  private static final Set<String> WITH_VALUE = Set.of("unavailable_after", "max-snippet",
      "max-image-preview", "max-video-preview");
  private static final Set<String> UNVOUCHED = Set.of("nofollow", "ugc", "sponsored");

  /** Reads the fields of {@code response} and the contents of the meta elements that concern us. */
  public static Directives of(Response response, List<String> metas) {
    Directives all = new Directives(false, false);
    for (String meta : metas) {
      all = all.and(meta);
    }
    for (String field : response.headers().all("X-Robots-Tag")) {
      all = all.andField(field);
    }
    return all;
  }

  /** Whether meta elements of this name concern us. */
  public static boolean isForUs(String metaName) {
    return metaName.equalsIgnoreCase("robots") || metaName.equalsIgnoreCase(OUR_NAME);
  }

  /** Whether the author does not vouch for one link, by its rel attribute. */
  public static boolean isNofollow(String rel) {
    if (rel.isEmpty()) {
      return false;
    }
    StringTokenizer words = new StringTokenizer(rel);
    while (words.hasMoreTokens()) {
      if (UNVOUCHED.contains(words.nextToken().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private Directives and(String words) {
    boolean index = noindex;
    boolean follow = nofollow;
    StringTokenizer tokens = new StringTokenizer(words.toLowerCase(Locale.ROOT), ", \t\n\r\f;");
    while (tokens.hasMoreTokens()) {
      String word = tokens.nextToken();
      index |= word.equals("noindex") || word.equals("none");
      follow |= word.equals("nofollow") || word.equals("none");
    }
    return new Directives(index, follow);
  }

  /** A crawler's name in front counts for all that follows it, up to the next name. */
  private Directives andField(String field) {
    Directives all = this;
    boolean forUs = true;
    for (String part : field.split(",", -1)) {
      int colon = part.indexOf(':');
      String name = colon < 0 ? "" : part.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      boolean named = colon >= 0 && !WITH_VALUE.contains(name) && name.indexOf(' ') < 0;
      if (named) {
        forUs = name.equals(OUR_NAME);
      }
      if (forUs) {
        all = all.and(named ? part.substring(colon + 1) : part);
      }
    }
    return all;
  }
}
