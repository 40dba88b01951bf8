package shortlist.corpus.source;

import java.time.Instant;
import shortlist.corpus.link.WebUrl;

/**
 * Where links come from: a site, a feed, a sitemap, or a single page.
 *
 * @param id its number in the workspace
 * @param url the address that was added
 * @param title what the user or the imported list calls it; the host if they do not say
 * @param addedAt when it was added
 */
public record Source(long id, WebUrl url, String title, Instant addedAt) {

  /** Which links may be followed from it. */
  public Scope scope() {
    return Scope.of(url);
  }
}
