package shortlist.crawler;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Frontier.Discovered;
import shortlist.corpus.store.Frontier.Due;
import shortlist.corpus.store.PageRole;
import shortlist.corpus.store.Pages.Next;
import shortlist.corpus.store.Pages.Visit;
import shortlist.crawler.frontier.Revisit;

/**
 * Judges the entries of a source by the news they tell. A site announces a new post in its feed, on
 * its front page and in its sitemap; to ask one of them is enough. An entry that brought only news
 * that another one had brought in the same run, three times, is looked at seldom from then on, one
 * that brought some itself in each run. Used by one thread.
 */
final class News {

  private static final int REMEMBERED = 100_000;

  /** What is new in this run, and whether the entry that told it first was judged already. */
  private final Cache<WebUrl, Boolean> told = Caffeine.newBuilder()
      .maximumSize(REMEMBERED)
      .executor(Runnable::run)
      .build();

  /** These were not known before. */
  void arrived(Collection<Discovered> pages) {
    pages.forEach(page -> told.put(address(page), false));
  }

  /** The visit with the next one's time as the news it brought suggests. */
  Visit judge(Visit visit, Due due, List<Discovered> discovered) {
    boolean first = false;
    boolean again = false;
    for (Discovered page : discovered) {
      Boolean known = told.getIfPresent(address(page));
      first |= Boolean.FALSE.equals(known);
      again |= Boolean.TRUE.equals(known);
      if (Boolean.FALSE.equals(known)) {
        told.put(address(page), true);
      }
    }
    boolean revisited = due.page().role() != PageRole.PAGE && !due.interval().isZero();
    if (!revisited || (!first && !again)) {
      return visit;
    }
    Duration interval = first ? visit.next().interval() : Revisit.late(due.interval());
    return visit
        .withNext(new Next(visit.at().plus(interval), interval, 0, first ? 0 : due.late() + 1));
  }

  /** One entry may say http and another https of the same page. */
  private static WebUrl address(Discovered page) {
    return page.url().withScheme("https");
  }
}
