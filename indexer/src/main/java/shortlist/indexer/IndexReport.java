package shortlist.indexer;

import java.time.Duration;
import java.util.List;
import shortlist.corpus.link.WebUrl;

/**
 * What an index run did.
 *
 * @param documents that pages and entries of feeds gave
 * @param copies pages whose document another page had given already
 * @param empty pages with nothing to read, such as sitemaps
 * @param imported imported documents that were taken
 * @param failed how many pages could not be read
 * @param failures the first thousand of those
 * @param rebuilt whether the index was made anew
 * @param time how long it took
 */
public record IndexReport(
    long documents,
    long copies,
    long empty,
    long imported,
    long failed,
    List<Failure> failures,
    boolean rebuilt,
    Duration time) {

  /**
   * A page that could not be read.
   *
   * @param url of the page
   * @param reason in plain words
   */
  public record Failure(WebUrl url, String reason) {}

  /** Copies the list. */
  public IndexReport {
    failures = List.copyOf(failures);
  }
}
