package shortlist.crawler.discover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import shortlist.corpus.link.WebUrl;

/**
 * How likely an address leads to an article, by its looks: 1 for surely, 0 for surely not. Listing
 * pages score low but not nothing, for they lead to articles.
 *
 * @param byAddress what the address alone is worth; may lie outside of 0 to 1 for an article
 * @param article whether it could be one, so that what the link says counts too
 */
record LinkScore(double byAddress, boolean article) {

  static final double LISTING = 0.3;

  private static final double NEUTRAL = 0.5;
  private static final double CHORE = 0.05;

  private static final Set<String> ASSETS = words("png jpg jpeg gif svg webp avif ico bmp tif tiff"
      + " css js mjs json map woff woff2 ttf eot mp3 mp4 m4a m4v ogg wav webm mov avi zip gz tgz tar"
      + " bz2 xz 7z rar dmg exe msi deb rpm apk iso jar whl csv tsv xls xlsx doc docx ppt pptx key"
      + " epub ics ipynb parquet bin rss atom xml");
  private static final Set<String> LISTINGS = words("tag tags category categories topic topics"
      + " label labels author authors user users people archive archives series page section"
      + " sections");
  private static final Set<String> CHORES = words("login log-in logout log-out signin sign-in"
      + " signup sign-up signout sign-out register registration account cart checkout basket"
      + " privacy privacy-policy terms legal cookie cookies cookie-policy cookies-policy imprint"
      + " impressum contact contact-us subscribe unsubscribe newsletter share print embed search"
      + " calendar career careers job jobs advertise wp-admin wp-login.php wp-json xmlrpc.php"
      + " cgi-bin feed feeds rss comment comments trackback reply donate pricing press-kit 404");
  private static final Set<String> WRITING = words("blog post posts article articles essay essays"
      + " paper papers abs pdf talk talks notes news stories p");
  private static final Set<String> ACTIONS = words("replytocom share action login add-to-cart print"
      + " redirect_to s q query search sort order filter sessionid sid phpsessid");
  private static final int TOO_DEEP = 10;
  private static final int REPEATS = 3;
  private static final int MANY_WORDS = 4;

  private static Set<String> words(String text) {
    return Set.copyOf(Arrays.asList(text.split(" ", -1)));
  }

  /**
   * The score of a link.
   *
   * @param text what the link says; empty if unknown
   */
  static double of(WebUrl url, String text) {
    return of(url).with(text);
  }

  /** What the address alone tells. */
  static LinkScore of(WebUrl url) {
    String address = url.pathAndQuery().toLowerCase(Locale.ROOT);
    int mark = address.indexOf('?');
    String path = mark < 0 ? address : address.substring(0, mark);
    String query = mark < 0 ? "" : address.substring(mark + 1);
    List<String> segments = segments(path);
    if (isAsset(path) || isTrap(segments)) {
      return new LinkScore(0, false);
    }
    if (isChore(segments) || hasAction(query)) {
      return new LinkScore(CHORE, false);
    }
    int number = pageNumber(address);
    if (number > 0) {
      return new LinkScore(LISTING / (1 + number / 20.0), false);
    }
    if (isListing(segments)) {
      return new LinkScore(LISTING, false);
    }
    return new LinkScore(article(path, segments, query), true);
  }

  /** The score of a link that says {@code text}, which is empty if unknown. */
  double with(String text) {
    if (!article) {
      return byAddress;
    }
    double score = byAddress + (hasManyWords(text) ? 0.1 : 0);
    return Math.max(CHORE, Math.min(1, score));
  }

  /** Which page of a listing a path and query in lower case name; 0 if they name none. */
  static int pageNumber(String address) {
    String name = "page";
    for (int at = address.indexOf(name, 1); at > 0; at = address.indexOf(name, at + 1)) {
      int digits = at + name.length() + 1;
      if (digits < address.length() && isOneOf(address.charAt(at - 1), "/?&")
          && isOneOf(address.charAt(digits - 1), "/=")) {
        int number = number(address, digits);
        if (number >= 0) {
          return number;
        }
      }
    }
    return 0;
  }

  private static boolean isOneOf(char c, String characters) {
    return characters.indexOf(c) >= 0;
  }

  private static int number(String text, int from) {
    int end = from;
    while (end < text.length() && end < from + 6 && Ascii.isDigit(text.charAt(end))) {
      end++;
    }
    return end == from ? -1 : Integer.parseInt(text, from, end, 10);
  }

  /** What stands between slashes; no more than what tells that it is too much. */
  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>(TOO_DEEP + 1);
    int start = 1;
    while (start < path.length() && segments.size() <= TOO_DEEP) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      if (end > start) {
        segments.add(path.substring(start, end));
      }
      start = end + 1;
    }
    return segments;
  }

  private static boolean isAsset(String path) {
    int dot = path.lastIndexOf('.');
    return dot >= 0 && path.length() - dot <= 8 && ASSETS.contains(path.substring(dot + 1));
  }

  /** Very deep paths and paths that repeat themselves come from broken relative links. */
  private static boolean isTrap(List<String> segments) {
    int size = segments.size();
    if (size > TOO_DEEP) {
      return true;
    }
    for (int i = 0; i + REPEATS <= size; i++) {
      int count = 1;
      for (int j = i + 1; j < size; j++) {
        count += segments.get(i).equals(segments.get(j)) ? 1 : 0;
      }
      if (count >= REPEATS) {
        return true;
      }
    }
    return false;
  }

  private static boolean isChore(List<String> segments) {
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (CHORES.contains(segment) || isTerms(segment)
          || (isEvents(segment) && i + 1 < segments.size()
              && Ascii.isNumber(segments.get(i + 1), 4, 4))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEvents(String segment) {
    return segment.equals("event") || segment.equals("events");
  }

  /** As in {@code terms-of-service}, but not in {@code terms-2020}. */
  private static boolean isTerms(String segment) {
    String start = "terms-";
    if (!segment.startsWith(start) || segment.length() == start.length()) {
      return false;
    }
    for (int i = start.length(); i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (c != '-' && (c < 'a' || c > 'z')) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasAction(String query) {
    int start = 0;
    while (start < query.length()) {
      int ampersand = query.indexOf('&', start);
      int end = ampersand < 0 ? query.length() : ampersand;
      int equals = query.indexOf('=', start);
      if (equals > start && equals < end && ACTIONS.contains(query.substring(start, equals))) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  private static boolean isListing(List<String> segments) {
    for (String segment : segments) {
      if (LISTINGS.contains(segment)) {
        return true;
      }
    }
    return segments.isEmpty() || endsInDate(segments);
  }

  /** Whether nothing follows a year but a month and a day. */
  private static boolean endsInDate(List<String> segments) {
    int last = segments.size() - 1;
    int at = last;
    while (at > 0 && at > last - 2 && Ascii.isNumber(segments.get(at), 1, 2)) {
      at--;
    }
    String year = segments.get(at);
    return year.length() == 4 && startsWithYear(year);
  }

  private static double article(String path, List<String> segments, String query) {
    double score = NEUTRAL;
    score += isDated(segments) ? 0.15 : 0;
    score += isAmongWriting(segments) ? 0.1 : 0;
    score += path.endsWith(".pdf") ? 0.05 : 0;
    score += 0.05 * Math.min(3, breaks(segments.getLast()));
    score -= query.isEmpty() ? 0 : 0.15 * (1 + count(query, '&'));
    return score;
  }

  private static boolean isDated(List<String> segments) {
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (startsWithYear(segment)) {
        boolean whole = segment.length() == 4;
        if (whole && i + 1 < segments.size() && isMonth(segments.get(i + 1), 0)) {
          return true;
        }
        if (!whole && segment.charAt(4) == '-' && isMonth(segment, 5)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean startsWithYear(String segment) {
    return (segment.startsWith("19") || segment.startsWith("20"))
        && segment.length() >= 4 && Ascii.isDigit(segment.charAt(2))
        && Ascii.isDigit(segment.charAt(3));
  }

  private static boolean isMonth(String segment, int from) {
    int dash = segment.indexOf('-', from);
    int end = dash < 0 ? segment.length() : dash;
    if (end - from < 1 || end - from > 2) {
      return false;
    }
    int month = number(segment.substring(from, end), 0);
    return month >= 1 && month <= 12 && Ascii.isDigit(segment.charAt(end - 1));
  }

  /** Whether something follows a folder that articles are in. */
  private static boolean isAmongWriting(List<String> segments) {
    for (int i = 0; i < segments.size() - 1; i++) {
      if (WRITING.contains(segments.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Words in the last part of the path beyond the first: a slug has several. */
  private static int breaks(String slug) {
    int breaks = 0;
    for (int i = 0; i < slug.length(); i++) {
      char c = slug.charAt(i);
      boolean blank = c == '%' && slug.startsWith("20", i + 1);
      breaks += blank || isOneOf(c, "-_+") ? 1 : 0;
    }
    return breaks;
  }

  private static int count(String text, char wanted) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) == wanted ? 1 : 0;
    }
    return count;
  }

  private static boolean hasManyWords(String text) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length() && words < MANY_WORDS; i++) {
      boolean blank = Character.isWhitespace(text.charAt(i));
      words += blank || inWord ? 0 : 1;
      inWord = !blank;
    }
    return words >= MANY_WORDS;
  }
}
