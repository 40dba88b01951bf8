package shortlist.crawler;

import crawlercommons.domains.EffectiveTldFinder;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Which hosts have work and wait, and which are being crawled. Those that were asked least come
 * first, and only some hosts of one registered domain are crawled at once, for they are likely to
 * be one server. Thread-safe.
 */
final class Roster {

  private static final int HOSTS_AT_ONCE = 1_000;
  private static final int HOSTS_A_DOMAIN = 8;

  private record Waiting(Host host, long requests, long since) {}

  private final Function<String, Host> opener;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, Host> hosts = new TreeMap<>();
  private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(
      Comparator.comparingLong(Waiting::requests).thenComparingLong(Waiting::since));
  private final Map<String, Deque<Host>> heldBack = new HashMap<>();
  private final Map<String, Integer> activeOfDomain = new HashMap<>();
  private final Set<Host> queued = new HashSet<>();
  private final Set<Host> active = new HashSet<>();
  private final Set<Host> wokenMeanwhile = new HashSet<>();
  private long sequence;

  /** @param opener says what is known about a host that was not met in this run */
  Roster(Function<String, Host> opener) {
    this.opener = opener;
  }

  /** The host has work. */
  void wake(String name) {
    lock.lock();
    try {
      Host host = hosts.computeIfAbsent(name, opener);
      if (active.contains(host)) {
        wokenMeanwhile.add(host);
      } else if (!host.isLeft() && queued.add(host)) {
        enqueue(host);
      }
    } finally {
      lock.unlock();
    }
  }

  /** The next host that may be crawled, which is active from now on; waits a little for one. */
  Optional<Host> next(Duration patience) throws InterruptedException {
    lock.lock();
    try {
      long nanos = patience.toNanos();
      Optional<Host> next = poll();
      while (next.isEmpty() && nanos > 0 && !(active.isEmpty() && queued.isEmpty())) {
        nanos = changed.awaitNanos(nanos);
        next = poll();
      }
      return next;
    } finally {
      lock.unlock();
    }
  }

  /** The host is no longer crawled; if it was woken meanwhile, it waits again. */
  void done(Host host) {
    lock.lock();
    try {
      active.remove(host);
      String domain = domain(host);
      activeOfDomain.computeIfPresent(domain, (name, count) -> count > 1 ? count - 1 : null);
      Deque<Host> others = heldBack.get(domain);
      if (others != null) {
        enqueue(others.remove());
        if (others.isEmpty()) {
          heldBack.remove(domain);
        }
      }
      if (wokenMeanwhile.remove(host) && !host.isLeft() && queued.add(host)) {
        enqueue(host);
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether hosts wait although others could make room for them. */
  boolean isCrowded() {
    lock.lock();
    try {
      return !queued.isEmpty() && active.size() >= HOSTS_AT_ONCE;
    } finally {
      lock.unlock();
    }
  }

  boolean isIdle() {
    lock.lock();
    try {
      return active.isEmpty() && queued.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  int active() {
    lock.lock();
    try {
      return active.size();
    } finally {
      lock.unlock();
    }
  }

  /** All hosts that were met, by name. */
  List<Host> hosts() {
    lock.lock();
    try {
      return List.copyOf(hosts.values());
    } finally {
      lock.unlock();
    }
  }

  private void enqueue(Host host) {
    waiting.add(new Waiting(host, host.tally.requests(), sequence++));
    changed.signalAll();
  }

  private Optional<Host> poll() {
    while (active.size() < HOSTS_AT_ONCE && !waiting.isEmpty()) {
      Host host = waiting.remove().host();
      String domain = domain(host);
      if (activeOfDomain.getOrDefault(domain, 0) >= HOSTS_A_DOMAIN) {
        heldBack.computeIfAbsent(domain, name -> new ArrayDeque<>()).add(host);
      } else {
        queued.remove(host);
        active.add(host);
        activeOfDomain.merge(domain, 1, Integer::sum);
        return Optional.of(host);
      }
    }
    return Optional.empty();
  }

  /** The registered domain; the host itself if it has none, as addresses have. */
  private static String domain(Host host) {
    int port = host.name.lastIndexOf(':');
    String name = port > host.name.lastIndexOf(']') ? host.name.substring(0, port) : host.name;
    String domain = EffectiveTldFinder.getAssignedDomain(name, true, false);
    return domain == null ? host.name : domain;
  }
}
