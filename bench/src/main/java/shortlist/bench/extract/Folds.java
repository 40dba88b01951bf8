package shortlist.bench.extract;

import crawlercommons.domains.EffectiveTldFinder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;

/**
 * Parts pages into folds by site, so that what is learnt from one page is never measured on another
 * of the same site, in whatever set that stands.
 */
final class Folds {

  private Folds() {}

  /** The fold of a page: from 0 to {@code folds} - 1, the same on every machine. */
  static int of(Page page, int folds) {
    CRC32 hash = new CRC32();
    hash.update(site(page).getBytes(StandardCharsets.UTF_8));
    return (int) (hash.getValue() % folds);
  }

  /**
   * The name that somebody registered, such as {@code example.co.uk}; pages of one provider are of
   * one site. The host, or the page's own id, where there is none.
   */
  static String site(Page page) {
    String host = WebUrl.parse(page.url()).map(WebUrl::host).orElse("").toLowerCase(Locale.ROOT);
    if (host.isEmpty()) {
      return page.id();
    }
    @Nullable String registered = EffectiveTldFinder.getAssignedDomain(host, true, true);
    return Objects.requireNonNullElse(registered, host);
  }
}
