package shortlist.app.desk.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.engagement.Engagement;
import shortlist.corpus.engagement.LinkClicks;
import shortlist.corpus.engagement.Mailing;
import shortlist.corpus.store.Store;

/**
 * What was published and clicked so far: read again when something was written, for an estimate
 * takes a pass over all click figures. For many threads.
 */
final class Past {

  private final Store store;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Reading reading;

  Past(Store store) {
    this.store = store;
  }

  /**
   * The past at a moment.
   *
   * @param revision taken before reading: what is written meanwhile is read the next time
   * @param sent the mailings that carried a link, by its key
   */
  record Reading(
      long revision, List<Edition> editions, Engagement engagement,
      Map<String, List<Sent>> sent) {

    /** The mailings that carried the link of a key; often none. */
    List<Sent> sent(String key) {
      return sent.getOrDefault(key, List.of());
    }
  }

  /** A link in a mailing. */
  record Sent(Mailing mailing, LinkClicks clicks) {}

  /** The past as it is now. */
  Reading current() {
    lock.lock();
    try {
      long revision = store.revision();
      Reading known = reading;
      if (known == null || known.revision() != revision) {
        known = read(revision);
        reading = known;
      }
      return known;
    } finally {
      lock.unlock();
    }
  }

  private Reading read(long revision) {
    List<Mailing> mailings = store.mailings().all();
    Map<String, List<Sent>> sent = new HashMap<>();
    for (Mailing mailing : mailings) {
      for (LinkClicks clicks : mailing.links()) {
        sent.computeIfAbsent(clicks.key(), _ -> new ArrayList<>())
            .add(new Sent(mailing, clicks));
      }
    }
    return new Reading(revision, store.editions().all(),
        Engagement.of(mailings, store.resources().all()), sent);
  }
}
