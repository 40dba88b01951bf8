package shortlist.crawler.robots;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/** What hosts permit, for a day (RFC 9309 section 2.4) and within bounded memory. Thread-safe. */
public final class RobotsCache {

  private static final long MAX_WEIGHT = 32L << 20;
  private static final int ENTRY_WEIGHT = 500;

  private final Cache<String, Robots> cache = Caffeine.newBuilder()
      .expireAfterWrite(Duration.ofHours(24))
      .maximumWeight(MAX_WEIGHT)
      .weigher((String host, Robots robots) -> ENTRY_WEIGHT + robots.weight())
      .build();

  /** What is remembered of a host, named with its port if it has one. */
  public Optional<Robots> find(String host) {
    return Optional.ofNullable(cache.getIfPresent(host));
  }

  /** Remembers what a host permits. */
  public void put(String host, Robots robots) {
    cache.put(host, robots);
  }
}
