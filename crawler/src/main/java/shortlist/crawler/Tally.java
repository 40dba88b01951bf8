package shortlist.crawler;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shortlist.corpus.store.FetchOutcome;

/** Counts what comes of one host. Thread-safe. */
final class Tally {

  private static final int MAX_ERRORS = 10;

  private final Map<FetchOutcome, Long> outcomes = new EnumMap<>(FetchOutcome.class);
  private final Set<String> errors = new LinkedHashSet<>();
  private long requests;
  private long bytes;
  private boolean reached;

  synchronized void request() {
    requests++;
  }

  synchronized void reached() {
    reached = true;
  }

  synchronized void outcome(FetchOutcome outcome, long size) {
    outcomes.merge(outcome, 1L, Long::sum);
    bytes += size;
  }

  /** Whether this error was not noted before. */
  synchronized boolean error(String words) {
    return errors.size() < MAX_ERRORS && errors.add(words);
  }

  synchronized long requests() {
    return requests;
  }

  synchronized long visited() {
    return outcomes.values().stream().mapToLong(Long::longValue).sum();
  }

  synchronized long failed() {
    return count(FetchOutcome.FAILED);
  }

  synchronized long bytes() {
    return bytes;
  }

  synchronized HostSummary summary(String host, boolean unreachable) {
    return new HostSummary(host, count(FetchOutcome.FETCHED), count(FetchOutcome.NOT_MODIFIED),
        count(FetchOutcome.REDIRECTED), count(FetchOutcome.MISSING), count(FetchOutcome.FAILED),
        count(FetchOutcome.DISALLOWED), count(FetchOutcome.SKIPPED), bytes,
        unreachable && !reached, List.copyOf(errors));
  }

  private long count(FetchOutcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }
}
