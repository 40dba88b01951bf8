package shortlist.crawler;

import java.util.List;

/**
 * What came of one host.
 *
 * @param host with its port if it has one
 * @param fetched pages that went into the archive
 * @param notModified pages that are as they were
 * @param redirected pages that are elsewhere
 * @param missing answers that are no page, such as 404
 * @param failed pages without a usable answer
 * @param disallowed pages that robots.txt forbids
 * @param skipped pages of a type that is of no use
 * @param bytes received, on the wire
 * @param unreachable whether no request at all was answered
 * @param errors what went wrong, in plain words, each thing once, the first few
 */
public record HostSummary(
    String host,
    long fetched,
    long notModified,
    long redirected,
    long missing,
    long failed,
    long disallowed,
    long skipped,
    long bytes,
    boolean unreachable,
    List<String> errors) {

  /** Copies the list. */
  public HostSummary {
    errors = List.copyOf(errors);
  }
}
