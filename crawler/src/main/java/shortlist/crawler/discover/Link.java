package shortlist.crawler.discover;

import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.PageRole;

/**
 * A link that was found.
 *
 * @param url
 *          where it leads
 * @param role
 *          what is expected there
 * @param score
 *          0 to 1: how likely it leads to something worth reading
 */
public record Link(WebUrl url, PageRole role, double score) {

  private static final int LONGEST_LISTING = 200;

  /**
   * Whether it leads to a further page of a listing. A long archive is not deep: its tenth page is
   * as near as its first. Beyond a number that few blogs reach it is taken for an endless one.
   */
  public boolean isContinuation() {
    int number = LinkScore.pageNumber(url);
    return number > 1 && number <= LONGEST_LISTING;
  }
}
