package shortlist.app.desk.library;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.store.Store;
import shortlist.indexer.search.AnnotationReader;
import shortlist.indexer.search.Annotations;
import shortlist.indexer.search.SearchIndex;

/**
 * What the store knows of documents, to be laid over the index: read again when the editor or the
 * readers said something or the index was written, and the very same object until then, so that
 * what was made of it can be kept too. For many threads.
 */
public final class Overlay {

  private final Store store;
  private final Library library;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Reading reading;

  public Overlay(Store store, Library library) {
    this.store = store;
    this.library = library;
  }

  /** The state is asked before reading: what is written meanwhile is read the next time. */
  private record Reading(long revision, String commit, Annotations annotations) {}

  /** The annotations of this moment. */
  public Annotations current() {
    lock.lock();
    try {
      long revision = store.revision();
      String commit = library.index().map(SearchIndex::commit).orElse("");
      Reading known = reading;
      if (known == null || known.revision() != revision || !known.commit().equals(commit)) {
        known = new Reading(revision, commit, AnnotationReader.read(store));
        reading = known;
      }
      return known.annotations();
    } finally {
      lock.unlock();
    }
  }
}
