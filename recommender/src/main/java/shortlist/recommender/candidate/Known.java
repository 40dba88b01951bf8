package shortlist.recommender.candidate;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.duplicate.NearIndex;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents.Entry;

/**
 * Remembers links under all that they may come back under: id, address, the addresses that lead to
 * or from that, title and text. Each question takes as long with 100,000 links as with one.
 */
final class Known {

  private final Redirects redirects;
  private final Set<String> ids = new HashSet<>();
  private final Set<LinkKey> keys = new HashSet<>();
  private final Set<String> titles = new HashSet<>();
  /** Of links that are known by hardly more than their title. */
  private final Set<String> soleTitles = new HashSet<>();
  private final Set<String> soleMains = new HashSet<>();
  private final NearIndex texts = new NearIndex();

  Known(Redirects redirects) {
    this.redirects = redirects;
  }

  /** Remembers a link, and all of its document where that is known. */
  void add(@Nullable WebUrl url, String title, @Nullable Entry document) {
    if (url != null) {
      keys.addAll(redirects.chain(LinkKey.of(url)));
    }
    addTitle(title);
    if (document != null) {
      add(document);
    } else {
      Titles.telling(title).ifPresent(soleTitles::add);
      Titles.telling(Titles.main(title)).ifPresent(soleMains::add);
    }
  }

  /** Remembers a document. */
  void add(Entry document) {
    ids.add(document.id());
    if (document.url() != null) {
      keys.addAll(redirects.chain(LinkKey.of(document.url())));
    }
    addTitle(document.metadata().title());
    texts.add(document.fingerprint());
  }

  /** Whether it is one of the links themselves. */
  boolean has(Entry document) {
    return ids.contains(document.id())
        || (document.url() != null && keys.contains(LinkKey.of(document.url())));
  }

  /** Whether its text is nearly that of one of the documents. */
  boolean hasTextOf(Entry document) {
    return texts.hasNear(document.fingerprint());
  }

  /**
   * Whether it has the title of one of the links, and that title is long enough to tell. Where a
   * link's text is not known, one of the two titles may have more to it than the other: a subtitle,
   * or the name of a site.
   */
  boolean hasTitleOf(Entry document) {
    String title = document.metadata().title();
    String plain = Titles.plain(title);
    return titles.contains(plain) || soleMains.contains(plain)
        || soleTitles.contains(Titles.plain(Titles.main(title)));
  }

  private void addTitle(String title) {
    Titles.telling(title).ifPresent(titles::add);
  }
}
