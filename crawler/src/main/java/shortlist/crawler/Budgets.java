package shortlist.crawler;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import shortlist.corpus.source.Rules;
import shortlist.corpus.source.Source;

/** What each source may still fetch in this run, by its rules. Thread-safe. */
final class Budgets {

  private final Map<Long, Rules> rules;
  private final Map<Long, AtomicLong> pages = new ConcurrentHashMap<>();
  private final Map<Long, AtomicLong> bytes = new ConcurrentHashMap<>();
  private final Set<Long> open = ConcurrentHashMap.newKeySet();

  Budgets(List<Source> sources) {
    this.rules = sources.stream().collect(Collectors.toMap(Source::id, Source::rules));
    this.open.addAll(rules.keySet());
  }

  /** The sources that may fetch more. */
  Collection<Long> open() {
    return open;
  }

  /**
   * Takes one page from what a source may fetch.
   *
   * @return why it may not, in plain words; such a source is not open any more
   */
  Optional<String> take(long source) {
    Optional<String> exhausted = rules.getOrDefault(source, Rules.NONE)
        .exhaustion(count(pages, source).get(), count(bytes, source).get());
    if (exhausted.isPresent()) {
      open.remove(source);
    } else {
      count(pages, source).incrementAndGet();
    }
    return exhausted;
  }

  /** Counts what was received for a source. */
  void received(long source, long size) {
    count(bytes, source).addAndGet(size);
  }

  private static AtomicLong count(Map<Long, AtomicLong> counts, long source) {
    return counts.computeIfAbsent(source, id -> new AtomicLong());
  }
}
