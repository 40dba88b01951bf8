package shortlist.indexer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Document;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Extractions.Unextracted;
import shortlist.corpus.store.Store;
import shortlist.indexer.extract.Extraction;
import shortlist.indexer.index.IndexFolder;

/**
 * Takes extractions into the index at once and into the store batch by batch: the index is
 * committed before the store is told. Used by one thread.
 */
final class PageBatch {

  private static final int SIZE = 500;
  private static final long MAX_CHARACTERS = 32L << 20;

  private final Store store;
  private final IndexFolder index;
  private final Tally tally;
  private final List<Runnable> rows = new ArrayList<>();
  /** The pages that documents of this batch were made from. */
  private final Map<String, Long> owners = new HashMap<>();
  private long characters;

  PageBatch(Store store, IndexFolder index, Tally tally) {
    this.store = store;
    this.index = index;
    this.tally = tally;
  }

  void add(Unextracted page, Extraction extraction) {
    switch (extraction) {
      case Extraction.Extracted(Document document) -> take(page, document);
      case Extraction.Empty _ -> {
        tally.empty();
        forgetPrevious(page, null);
        rows.add(() -> store.extractions().done(page, null));
      }
      case Extraction.Failed(String reason) -> {
        tally.failed(page.url(), reason);
        rows.add(() -> store.extractions().failed(page, reason));
      }
    }
    if (rows.size() >= SIZE || characters >= MAX_CHARACTERS) {
      flush();
    }
  }

  private void take(Unextracted page, Document document) {
    forgetPrevious(page, document.id());
    rows.add(() -> store.extractions().done(page, document.id()));
    if (!mayGive(page, document.id())) {
      tally.copy();
      return;
    }
    tally.document();
    owners.put(document.id(), page.id());
    characters += document.content().text().length();
    // Pages of links and pages with nothing to read are known to the store, but nobody looks for
    // them, and their words would count among those of documents.
    if (document.metadata().kind().isShareable()) {
      index.put(document);
    } else {
      index.remove(document.id());
    }
    rows.add(() -> store.documents().put(document, page.id()));
  }

  /**
   * Several pages may name one canonical address: the page that stands there gives the document,
   * else the first that came.
   */
  private boolean mayGive(Unextracted page, String id) {
    if (Document.idOf(page.url()).equals(id)) {
      return true;
    }
    Long owner = owners.get(id);
    if (owner == null) {
      owner = store.documents().find(id).map(Documents.Entry::pageId).orElse(null);
    }
    return owner == null || owner == page.id();
  }

  /** Takes out the document that the page gave before, if it gives another now. */
  private void forgetPrevious(Unextracted page, @Nullable String id) {
    String previous = page.documentId();
    if (previous != null && !previous.equals(id) && store.documents()
        .find(previous)
        .filter(entry -> Objects.equals(entry.pageId(), page.id()))
        .isPresent()) {
      index.remove(previous);
      rows.add(() -> store.documents().remove(previous));
    }
  }

  /** Commits the index, then the rows. */
  void flush() {
    if (rows.isEmpty()) {
      return;
    }
    index.commit();
    store.transaction(() -> rows.forEach(Runnable::run));
    rows.clear();
    owners.clear();
    characters = 0;
  }
}
