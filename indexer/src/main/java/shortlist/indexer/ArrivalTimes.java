package shortlist.indexer;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.store.Arrivals;

/**
 * When the documents of a batch came: those that are new come all at one time, which is later than
 * that of every batch before. So whoever has seen all up to a time has seen whole batches. Used by
 * one thread.
 */
final class ArrivalTimes {

  private final Arrivals store;
  private final Map<String, Instant> fresh = new HashMap<>();
  private @Nullable Instant last;
  private @Nullable Instant now;

  ArrivalTimes(Arrivals store) {
    this.store = store;
  }

  /** When a document came: at a time that is known, or in this batch. */
  Instant of(String id) {
    return Objects.requireNonNull(of(List.of(id)).get(id));
  }

  /** When each of these documents came. */
  Map<String, Instant> of(Collection<String> ids) {
    Map<String, Instant> times = new HashMap<>(store.of(ids));
    for (String id : ids) {
      times.computeIfAbsent(id, unknown -> fresh.computeIfAbsent(unknown, _ -> now()));
    }
    return times;
  }

  /**
   * When each of these documents came, which are a batch of their own; the store is told by others,
   * once all of them are in the index.
   */
  Map<String, Instant> ofBatch(Collection<String> ids) {
    now = null;
    Map<String, Instant> times = of(ids);
    fresh.clear();
    now = null;
    return times;
  }

  /** Tells the store of the documents that came in this batch, and begins another. */
  void note() {
    store.note(fresh);
    fresh.clear();
    now = null;
  }

  private Instant now() {
    if (now == null) {
      Instant before = last == null ? store.latest() : last;
      Instant clock = Instant.ofEpochMilli(System.currentTimeMillis());
      now = clock.isAfter(before) ? clock : before.plusMillis(1);
      last = now;
    }
    return now;
  }
}
