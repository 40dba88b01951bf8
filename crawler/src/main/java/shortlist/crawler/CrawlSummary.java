package shortlist.crawler;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What came of a crawl.
 *
 * @param seconds it took
 * @param stopped whether it was stopped before it was done
 * @param hosts that were asked, by name
 */
public record CrawlSummary(double seconds, boolean stopped, List<HostSummary> hosts) {

  /** Copies the list. */
  public CrawlSummary {
    hosts = List.copyOf(hosts);
  }

  /** Pages that went into the archive. */
  public long fetched() {
    return sum(HostSummary::fetched);
  }

  /** Pages that are as they were. */
  public long notModified() {
    return sum(HostSummary::notModified);
  }

  /** Pages that are elsewhere. */
  public long redirected() {
    return sum(HostSummary::redirected);
  }

  /** Answers that are no page, such as 404. */
  public long missing() {
    return sum(HostSummary::missing);
  }

  /** Pages without a usable answer. */
  public long failed() {
    return sum(HostSummary::failed);
  }

  /** Pages that robots.txt forbids. */
  public long disallowed() {
    return sum(HostSummary::disallowed);
  }

  /** Pages of a type that is of no use. */
  public long skipped() {
    return sum(HostSummary::skipped);
  }

  /** Received, on the wire. */
  public long bytes() {
    return sum(HostSummary::bytes);
  }

  /** The hosts that no request reached. */
  public List<HostSummary> unreachable() {
    return hosts.stream().filter(HostSummary::unreachable).toList();
  }

  /** Whether there were hosts and none of them could be reached. */
  public boolean nothingReached() {
    return !hosts.isEmpty() && hosts.stream().allMatch(HostSummary::unreachable);
  }

  /** Whether something went wrong that is more than the outcome of one page's request. */
  public boolean hasFailures() {
    return hosts.stream().anyMatch(host -> host.unreachable() || host.failed() > 0);
  }

  private long sum(ToLongFunction<HostSummary> number) {
    return hosts.stream().mapToLong(number).sum();
  }
}
