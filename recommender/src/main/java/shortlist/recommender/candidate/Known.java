package shortlist.recommender.candidate;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.duplicate.NearIndex;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents.Entry;

/** Remembers links under all that they may come back under: id, address, title and text. */
final class Known {

  private final Set<String> ids = new HashSet<>();
  private final Set<LinkKey> keys = new HashSet<>();
  private final Set<String> titles = new HashSet<>();
  private final NearIndex texts = new NearIndex();

  /** Remembers a link, and all of its document where that is known. */
  void add(@Nullable WebUrl url, String title, @Nullable Entry document) {
    if (url != null) {
      keys.add(LinkKey.of(url));
    }
    addTitle(title);
    if (document != null) {
      add(document);
    }
  }

  /** Remembers a document. */
  void add(Entry document) {
    ids.add(document.id());
    if (document.url() != null) {
      keys.add(LinkKey.of(document.url()));
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

  /** Whether it has the title of one of the links, and that title is long enough to tell. */
  boolean hasTitleOf(Entry document) {
    return titles.contains(Titles.plain(document.metadata().title()));
  }

  private void addTitle(String title) {
    String plain = Titles.plain(title);
    if (Titles.isTelling(plain)) {
      titles.add(plain);
    }
  }
}
