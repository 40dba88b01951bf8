package shortlist.corpus.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import shortlist.corpus.link.WebUrl;

/**
 * Where links come from: a site, a feed, a sitemap, or a single page.
 *
 * @param id its number in the workspace
 * @param url the address that was added
 * @param title what the user or the imported list calls it; the host if they do not say
 * @param addedAt when it was added
 * @param rules what the user allows and forbids
 * @param paused whether it is left alone for now
 */
public record Source(long id, WebUrl url, String title, Instant addedAt, Rules rules,
    boolean paused) {

  /** Where links may be followed to from it: its own part of the web first, then further hosts. */
  public List<Scope> scopes() {
    List<Scope> scopes = new ArrayList<>();
    Scope own = Scope.of(url);
    scopes.add(rules.prefix() == null ? own : new Scope(own.site(), rules.prefix()));
    rules.hosts().forEach(host -> Scope.ofHost(host).ifPresent(scopes::add));
    return List.copyOf(scopes);
  }
}
