package shortlist.app.past;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.store.Store;

/** The past as the store has it now, kept until something is written. For many threads. */
public final class Retrospect {

  private final Store store;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Reading reading;

  public Retrospect(Store store) {
    this.store = store;
  }

  /**
   * The past at a moment.
   *
   * @param mark of the store, taken before it was read
   * @param byLink the editions that carried each link, newest first, by the link's key
   */
  public record Reading(
      Store.Mark mark,
      Chronicle chronicle,
      Map<String, List<PastEdition>> byLink,
      TopList.Remarks remarks) {}

  /** The past at this moment. */
  public Reading current() {
    lock.lock();
    try {
      Store.Mark mark = store.mark();
      Reading known = reading;
      if (known == null || !known.mark().equals(mark)) {
        Chronicle chronicle = Chronicle.of(store);
        known = new Reading(mark, chronicle, chronicle.byLink(), Filed.of(store, chronicle));
        reading = known;
      }
      return known;
    } finally {
      lock.unlock();
    }
  }
}
