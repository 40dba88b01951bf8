package shortlist.app.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.source.Source;
import shortlist.corpus.store.RuledOut;
import shortlist.corpus.store.RuledOut.Site;
import shortlist.corpus.store.Store;

/**
 * Rules sites out and allows them again: nothing of a site that is ruled out is suggested, and its
 * sources are left alone. Each method is one transaction.
 */
public final class Sites {

  private final Store store;

  /** The sites of a workspace. */
  public Sites(Store store) {
    this.store = store;
  }

  /** The host of a site, as a person names it: a host or an address; empty if it is neither. */
  public static Optional<String> named(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    return WebUrl.parse(name.contains("://") ? name : "https://" + name + "/")
        .map(RuledOut::hostOf);
  }

  /**
   * Wants nothing from a site any more; its sources are paused.
   *
   * @param host as {@link RuledOut#hostOf} gives it
   * @return the site; as it was if it is ruled out already
   */
  public Site never(String host) {
    List<Site> ruledOut = new ArrayList<>();
    store.transaction(() -> {
      List<Long> paused = store.sources()
          .all()
          .stream()
          .filter(source -> !source.paused() && RuledOut.hostOf(source.url()).equals(host))
          .map(Source::id)
          .toList();
      Optional<Site> known = store.ruledOut().find(host);
      if (known.isEmpty()) {
        paused.forEach(id -> store.sources().pause(id, true));
        store.ruledOut().add(new Site(host, Instant.now(), paused));
      }
      ruledOut.add(store.ruledOut().find(host).orElseThrow());
    });
    return ruledOut.getFirst();
  }

  /**
   * Allows a site again; the sources that were paused with it are crawled again.
   *
   * @return whether it was ruled out
   */
  public boolean allow(String host) {
    List<Site> allowed = new ArrayList<>();
    store.transaction(() -> store.ruledOut().find(host).ifPresent(site -> {
      site.paused().forEach(id -> store.sources().pause(id, false));
      store.ruledOut().remove(host);
      allowed.add(site);
    }));
    return !allowed.isEmpty();
  }
}
