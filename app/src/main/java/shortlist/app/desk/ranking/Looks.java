package shortlist.app.desk.ranking;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.store.Store;

/**
 * Records what the editor looked at, behind the page's back: the disk, or a crawl that writes, must
 * not keep the reader waiting. A look is written once in a while only. For many threads.
 */
public final class Looks implements AutoCloseable {

  /** Sooner a second look at the same place says nothing new. */
  private static final Duration AGAIN = Duration.ofMinutes(30);

  private static final int MANY = 10_000;

  private final Store store;
  private final ExecutorService writer = Executors
      .newSingleThreadExecutor(Thread.ofVirtual().factory());
  private final Map<String, Look> known = new HashMap<>();

  /**
   * Records in a store.
   *
   * @param store may be waited for: none that pages read from
   */
  public Looks(Store store) {
    this.store = store;
  }

  private record Look(int place, Instant at) {}

  /** Notes that a document was looked at where it stands in the list, from 1. */
  public void note(String documentId, int place) {
    Instant now = Instant.now();
    if (isNews(documentId, place, now)) {
      writer.execute(() -> write(documentId, place, now));
    }
  }

  /** The same, done when it returns: the next page shows it. */
  public void mark(String documentId, int place) {
    Instant now = Instant.now();
    remember(documentId, place, now);
    store.verdicts().shown(Map.of(documentId, place), now);
  }

  /** Writes what is left. */
  @Override
  public void close() {
    writer.close();
  }

  private synchronized boolean isNews(String documentId, int place, Instant now) {
    Look last = known.get(documentId);
    if (last != null && last.place() <= place && now.isBefore(last.at().plus(AGAIN))) {
      return false;
    }
    remember(documentId, place, now);
    return true;
  }

  private synchronized void remember(String documentId, int place, Instant now) {
    if (known.size() >= MANY) {
      known.clear();
    }
    known.put(documentId, new Look(place, now));
  }

  /** A look that cannot be written is no reason to disturb anybody. */
  private void write(String documentId, int place, Instant at) {
    try {
      store.verdicts().shown(Map.of(documentId, place), at);
    } catch (WorkspaceException _) {
      forget(documentId);
    }
  }

  private synchronized void forget(String documentId) {
    known.remove(documentId);
  }
}
