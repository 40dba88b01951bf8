package shortlist.crawler.discover;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.PageRole;

/**
 * A link that was found.
 *
 * @param url where it leads
 * @param role what is expected there; {@code FEED} in a feed is a page of older items
 * @param score 0 to 1: how likely it leads to something worth reading
 * @param modified when what it leads to was published or changed, as the feed or sitemap says; null
 *        if it does not, or names a day before 1990 or after it was fetched
 * @param text what the link says, or the title of the feed's item, on one line and at most
 *        {@value #MAX_TEXT} characters; empty if unknown
 */
public record Link(
    WebUrl url,
    PageRole role,
    double score,
    @Nullable Instant modified,
    String text) {

  /** The longest text that is kept. */
  public static final int MAX_TEXT = 200;

  private static final int LONGEST_LISTING = 200;
  private static final int LONGEST_NUMBER = 3;

  /** Cuts the text. */
  public Link {
    text = text.length() <= MAX_TEXT ? text : cut(text);
  }

  /** A link of which no more is known. */
  static Link of(WebUrl url, PageRole role, double score) {
    return new Link(url, role, score, null, "");
  }

  /** The same link under another address. */
  public Link withUrl(WebUrl other) {
    return new Link(other, role, score, modified, text);
  }

  /** Whether it leads to what was announced as a feed, and not only looks like one. */
  public boolean isAnnouncedFeed() {
    return role == PageRole.FEED && score >= PageLinks.FEED_SCORE;
  }

  /**
   * Whether it leads from {@code page} to a further page of a listing: it names one, as in
   * {@code /page/7}, or is {@code page} but for a number that is one more, as in {@code /posts/7}.
   * A long archive is not deep: its tenth page is as near as its first. Beyond a number that few
   * blogs reach it is taken for an endless one.
   */
  public boolean isContinuation(WebUrl page) {
    int named = LinkScore.pageNumber(url.pathAndQuery().toLowerCase(Locale.ROOT));
    int number = named > 0 ? named : numberAfter(page.text(), url.text());
    return number > 1 && number <= LONGEST_LISTING;
  }

  /** The last number of {@code after} if all else is the same and it is one more; else 0. */
  private static int numberAfter(String before, String after) {
    int startBefore = afterScheme(before);
    int startAfter = afterScheme(after);
    int endBefore = withoutSlash(before);
    int endAfter = withoutSlash(after);
    if (Math.abs(endBefore - startBefore - endAfter + startAfter) > 1) {
      return 0;
    }
    int lastBefore = endOfNumber(before, endBefore);
    int lastAfter = endOfNumber(after, endAfter);
    int firstBefore = startOfNumber(before, lastBefore);
    int firstAfter = startOfNumber(after, lastAfter);
    boolean numbered = isShort(lastBefore - firstBefore) && isShort(lastAfter - firstAfter);
    boolean same = numbered && endBefore - lastBefore == endAfter - lastAfter
        && firstBefore - startBefore == firstAfter - startAfter
        && before.regionMatches(lastBefore, after, lastAfter, endAfter - lastAfter)
        && before.regionMatches(startBefore, after, startAfter, firstAfter - startAfter);
    if (!same) {
      return 0;
    }
    int number = Integer.parseInt(after, firstAfter, lastAfter, 10);
    return Integer.parseInt(before, firstBefore, lastBefore, 10) + 1 == number ? number : 0;
  }

  private static boolean isShort(int digits) {
    return digits > 0 && digits <= LONGEST_NUMBER;
  }

  private static int afterScheme(String url) {
    return url.indexOf("//") + 2;
  }

  private static int withoutSlash(String url) {
    return url.endsWith("/") ? url.length() - 1 : url.length();
  }

  private static int endOfNumber(String text, int end) {
    int at = end;
    while (at > 0 && !Ascii.isDigit(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int startOfNumber(String text, int end) {
    int at = end;
    while (at > 0 && Ascii.isDigit(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static String cut(String text) {
    int end = Character.isHighSurrogate(text.charAt(MAX_TEXT - 2)) ? MAX_TEXT - 2 : MAX_TEXT - 1;
    return text.substring(0, end) + "…";
  }
}
