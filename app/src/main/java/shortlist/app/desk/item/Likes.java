package shortlist.app.desk.item;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.library.Library;
import shortlist.app.desk.page.Shown;
import shortlist.corpus.document.Legible;
import shortlist.corpus.duplicate.Fingerprint;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;

/**
 * What is like a document: other texts on the same, and nearly the same text elsewhere. The
 * fingerprints of the corpus are kept, for there is no other way to find near ones than to compare
 * them all; they are read again when the number of documents has changed. For many threads.
 */
final class Likes {

  private static final int SIMILAR = 5;
  private static final int COPIES = 10;

  private final Store store;
  private final Library library;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Fingerprints fingerprints;

  Likes(Store store, Library library) {
    this.store = store;
    this.library = library;
  }

  /**
   * What was found.
   *
   * @param similar the most like first
   * @param copies with nearly the same text
   */
  record Found(List<Other> similar, List<Other> copies) {}

  /**
   * Another document.
   *
   * @param about its site and day
   */
  record Other(String id, String title, String about) {}

  /** Of all documents, in the order of their ids. */
  private record Fingerprints(List<String> ids, List<Fingerprint> list) {}

  Found of(Documents.Entry document) {
    List<Other> similar = library.index()
        .map(index -> index.similar(document.id(), SIMILAR))
        .orElse(List.of())
        .stream()
        .flatMap(hit -> store.documents().find(hit.id()).stream())
        .map(Likes::other)
        .toList();
    return new Found(similar, copies(document));
  }

  private List<Other> copies(Documents.Entry document) {
    Fingerprints all = fingerprints();
    return IntStream.range(0, all.ids().size())
        .filter(i -> all.list().get(i).isNear(document.fingerprint()))
        .mapToObj(i -> all.ids().get(i))
        .filter(id -> !id.equals(document.id()))
        .limit(COPIES)
        .flatMap(id -> store.documents().find(id).stream())
        .map(Likes::other)
        .toList();
  }

  private Fingerprints fingerprints() {
    lock.lock();
    try {
      Fingerprints known = fingerprints;
      if (known == null || known.ids().size() != store.documents().count()) {
        List<String> ids = new ArrayList<>();
        List<Fingerprint> list = new ArrayList<>();
        store.documents().fingerprints((id, fingerprint) -> {
          ids.add(id);
          list.add(fingerprint);
        });
        known = new Fingerprints(ids, list);
        fingerprints = known;
      }
      return known;
    } finally {
      lock.unlock();
    }
  }

  private static Other other(Documents.Entry document) {
    WebUrl url = document.url();
    String site = Legible.line(document.metadata().siteName());
    String day = Shown.day(document.metadata().published());
    return new Other(document.id(), Shown.title(document.metadata().title()),
        (site.isEmpty() && url != null ? url.host() : site) + (day == null ? "" : ", " + day));
  }
}
