package shortlist.crawler.discover;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.PageRole;

/**
 * A link that was found.
 *
 * @param url where it leads
 * @param role what is expected there
 * @param score 0 to 1: how likely it leads to something worth reading
 */
public record Link(WebUrl url, PageRole role, double score) {

  private static final int LONGEST_LISTING = 200;
  private static final Pattern LAST_NUMBER = Pattern.compile("(.*?)(?<!\\d)(\\d{1,3})(\\D*)");

  /**
   * Whether it leads from {@code page} to a further page of a listing: it names one, as in
   * {@code /page/7}, or is {@code page} but for a number that is one more, as in {@code /posts/7}.
   * A long archive is not deep: its tenth page is as near as its first. Beyond a number that few
   * blogs reach it is taken for an endless one.
   */
  public boolean isContinuation(WebUrl page) {
    int named = LinkScore.pageNumber(url);
    int number = named > 0 ? named : numberAfter(page);
    return number > 1 && number <= LONGEST_LISTING;
  }

  private int numberAfter(WebUrl page) {
    Matcher before = LAST_NUMBER.matcher(withoutSlash(page));
    Matcher after = LAST_NUMBER.matcher(withoutSlash(url));
    boolean next = before.matches() && after.matches()
        && before.group(1).equals(after.group(1)) && before.group(3).equals(after.group(3))
        && Integer.parseInt(before.group(2)) + 1 == Integer.parseInt(after.group(2));
    return next ? Integer.parseInt(after.group(2)) : 0;
  }

  private static String withoutSlash(WebUrl url) {
    String text = url.authority() + url.pathAndQuery();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }
}
