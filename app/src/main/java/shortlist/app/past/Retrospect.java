package shortlist.app.past;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.store.Store;

/**
 * The past as the store has it now, kept until the editor or a report changes it; what is noted of
 * links is read each time. For many threads.
 */
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
   * @param revision of the store, taken before it was read
   * @param byLink the editions that carried each link, newest first, by the link's key
   * @param remarks categories and highlights
   */
  public record Reading(
      long revision,
      Chronicle chronicle,
      Map<String, List<PastEdition>> byLink,
      Filed remarks) {}

  /** The past at this moment. */
  public Reading current() {
    lock.lock();
    try {
      long revision = store.revision();
      Reading known = reading;
      if (known == null || known.revision() != revision) {
        Chronicle chronicle = Chronicle.of(store);
        known = new Reading(revision, chronicle, chronicle.byLink(), Filed.of(store, chronicle));
        reading = known;
      }
      return new Reading(revision, known.chronicle(), known.byLink(),
          known.remarks().with(store.notes().highlights()));
    } finally {
      lock.unlock();
    }
  }
}
