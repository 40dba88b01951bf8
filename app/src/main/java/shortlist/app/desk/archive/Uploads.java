package shortlist.app.desk.archive;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Files between the steps of their import: a few, of bounded size together, in memory only, each
 * for as long as somebody goes on with it. For many threads.
 */
final class Uploads {

  private static final int MOST = 8;
  /** Characters of all texts together. */
  private static final long ROOM = 64L << 20;
  private static final long PATIENCE = Duration.ofMinutes(30).toNanos();

  private final SecureRandom random = new SecureRandom();
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Kept> kept = new LinkedHashMap<>();

  /** The oldest stand first. */
  private record Kept(Upload upload, long at) {}

  /** Keeps one, and forgets older ones where there is no room. */
  String add(Upload upload) {
    byte[] name = new byte[16];
    random.nextBytes(name);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(name);
    put(id, upload);
    return id;
  }

  /** Keeps one in place of what was kept under its id. */
  void put(String id, Upload upload) {
    lock.lock();
    try {
      kept.remove(id);
      kept.put(id, new Kept(upload, System.nanoTime()));
      forget();
    } finally {
      lock.unlock();
    }
  }

  /** What is kept under an id; empty if it was forgotten. */
  Optional<Upload> find(@Nullable String id) {
    lock.lock();
    try {
      forget();
      return Optional.ofNullable(kept.get(id)).map(Kept::upload);
    } finally {
      lock.unlock();
    }
  }

  /** The newest stays, however large. */
  private void forget() {
    long now = System.nanoTime();
    kept.values().removeIf(old -> now - old.at() > PATIENCE);
    Iterator<Kept> oldest = kept.values().iterator();
    while (kept.size() > 1 && (kept.size() > MOST || characters() > ROOM)) {
      oldest.next();
      oldest.remove();
    }
  }

  private long characters() {
    return kept.values().stream().mapToLong(one -> one.upload().file().text().length()).sum();
  }
}
