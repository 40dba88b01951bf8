package shortlist.indexer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Document;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Extractions.Unextracted;
import shortlist.corpus.store.Store;
import shortlist.indexer.extract.Extraction;
import shortlist.indexer.extract.feed.Entry;
import shortlist.indexer.index.IndexFolder;
import shortlist.indexer.schema.Arrival;

/**
 * Takes extractions into the index at once and into the store batch by batch: the index is
 * committed before the store is told. Used by one thread.
 */
final class PageBatch implements PageReader.Taker {

  private static final int SIZE = 500;

  private final Store store;
  private final IndexFolder index;
  private final Tally tally;
  private final Ownership ownership;
  private final EntryGate entries;
  private final ArrivalTimes arrivals;
  private final List<Runnable> rows = new ArrayList<>();
  private final Set<String> unsettled = new HashSet<>();

  PageBatch(Store store, IndexFolder index, Tally tally) {
    this.store = store;
    this.index = index;
    this.tally = tally;
    this.ownership = new Ownership(store.documents());
    this.arrivals = new ArrivalTimes(store.arrivals());
    this.entries = new EntryGate(store.trails(), store.documents());
  }

  @Override
  public void take(Unextracted page, Extraction extraction, @Nullable Unextracted presenting) {
    switch (extraction) {
      case Extraction.Extracted(Document document, WebUrl pdf) -> {
        if (presenting == null) {
          take(page, document, pdf == null ? null : Document.idOf(pdf));
        } else {
          join(page, document, presenting);
        }
      }
      case Extraction.Entries(List<Entry> list) -> takeEntries(page, list);
      case Extraction.Empty _ -> {
        tally.empty();
        nothing(page);
      }
      case Extraction.Failed(String reason) -> {
        tally.failed(page.url(), reason);
        rows.add(() -> store.extractions().failed(page, reason));
      }
    }
    if (rows.size() >= SIZE || index.isCommitDue()) {
      flush();
    }
  }

  @Override
  public void rest() {
    if (index.isCommitDue()) {
      flush();
    }
  }

  private void nothing(Unextracted page) {
    forgetEntries(page, Set.of());
    forgetPrevious(page, null);
    rows.add(() -> store.papers().present(page, null, null));
    rows.add(() -> store.extractions().done(page, null));
  }

  private void take(Unextracted page, Document document, @Nullable String pdfId) {
    String id = document.id();
    forgetEntries(page, Set.of());
    forgetPrevious(page, id);
    boolean ours = ownership.takePage(page.id(), page.url(), document, pdfId != null,
        () -> rows.add(() -> store.extractions().givenUp(page, id)));
    rows.add(() -> store.papers().present(page, id, ours ? pdfId : null));
    rows.add(() -> store.extractions().done(page, id));
    if (page.documentId() == null) {
      rows.add(() -> store.extractions().givenFirst(page));
    }
    if (!ours) {
      tally.copy();
      return;
    }
    tally.document();
    put(document, page);
  }

  /** The document is that of the page that presents it; the PDF is a copy. */
  private void join(Unextracted pdf, Document document, Unextracted presenting) {
    String alone = pdf.documentId();
    forgetPrevious(pdf, document.id());
    if (alone != null && !alone.equals(document.id())) {
      rows.add(() -> store.verdicts().passOn(alone, document.id()));
    }
    rows.add(() -> store.extractions().done(pdf, document.id()));
    tally.copy();
    put(document, presenting);
  }

  private void takeEntries(Unextracted feed, List<Entry> list) {
    Set<String> given = new HashSet<>();
    for (Entry entry : list) {
      Document document = entry.document();
      if (entries.letsThrough(entry) && ownership.takeEntry(feed.id(), document.id())
          && given.add(document.id())) {
        tally.document();
        put(document, feed);
      }
    }
    if (given.isEmpty()) {
      tally.empty();
    }
    forgetEntries(feed, given);
    forgetPrevious(feed, null);
    rows.add(() -> store.extractions().done(feed, null));
  }

  private void put(Document document, Unextracted page) {
    // Pages of links and pages with nothing to read are known to the store, but nobody looks for
    // them, and their words would count among those of documents.
    if (document.metadata().kind().isShareable()) {
      index.put(document, new Arrival(page.sourceId(), arrivals.of(document.id())));
    } else {
      index.remove(document.id());
    }
    unsettled.add(document.id());
    Documents.Entry row = Documents.Entry.of(document, page.id());
    rows.add(() -> store.documents().put(row));
  }

  /** Takes out the document that the page gave before, if it gives another now. */
  private void forgetPrevious(Unextracted page, @Nullable String id) {
    String previous = page.documentId();
    if (previous != null && !previous.equals(id) && ownership.isGivenBy(page.id(), previous)) {
      remove(previous);
      rows.add(() -> store.extractions().givenUp(page, previous));
    }
  }

  /** Takes out the documents of entries that the feed has no more, or that others say better. */
  private void forgetEntries(Unextracted feed, Set<String> kept) {
    store.documents()
        .ofEntries(feed.id())
        .stream()
        .filter(id -> !kept.contains(id) && ownership.isGivenBy(feed.id(), id))
        .forEach(id -> {
          remove(id);
          rows.add(() -> store.extractions().givenUp(feed, id));
        });
  }

  private void remove(String id) {
    index.remove(id);
    unsettled.add(id);
    ownership.release(id);
    rows.add(() -> store.documents().remove(id));
  }

  /** Commits the index, then the rows. */
  void flush() {
    if (rows.isEmpty()) {
      return;
    }
    index.commit(unsettled);
    store.transaction(() -> {
      rows.forEach(Runnable::run);
      arrivals.note();
    });
    rows.clear();
    unsettled.clear();
    ownership.clear();
  }
}
