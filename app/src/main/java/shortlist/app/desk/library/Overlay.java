package shortlist.app.desk.library;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.store.Store;
import shortlist.indexer.search.AnnotationReader;
import shortlist.indexer.search.Annotations;

/**
 * What the store knows of documents, to be laid over the index: read again when something was
 * written, and the very same object until then, so that what was made of it can be kept too. For
 * many threads.
 */
public final class Overlay {

  private final Store store;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Reading reading;

  public Overlay(Store store) {
    this.store = store;
  }

  /** The mark is taken before reading: what is written meanwhile is read the next time. */
  private record Reading(Store.Mark mark, Annotations annotations) {}

  /** The annotations of this moment. */
  public Annotations current() {
    lock.lock();
    try {
      Store.Mark mark = store.mark();
      Reading known = reading;
      if (known == null || !known.mark().equals(mark)) {
        known = new Reading(mark, AnnotationReader.read(store));
        reading = known;
      }
      return known.annotations();
    } finally {
      lock.unlock();
    }
  }
}
