package shortlist.crawler;

import java.time.Duration;
import java.util.Optional;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.FetchOutcome;

/** Is told how a crawl goes. Called by several threads at once; must not take long. */
public interface CrawlListener {

  /** Listens to nothing. */
  CrawlListener SILENT = new CrawlListener() {
  };

  /** A visit to a page has ended. */
  default void visited(WebUrl url, FetchOutcome outcome) {}

  /** Something about a host went wrong; {@code words} is for people to read. */
  default void trouble(String host, String words) {}

  /** About once a second. */
  default void progress(Progress progress) {}

  /**
   * How far a crawl has come.
   *
   * @param visited pages so far
   * @param queued pages known to be due
   * @param activeHosts hosts that are being crawled
   * @param bytes received so far, on the wire
   * @param failed pages so far without a usable answer
   * @param elapsed since the start
   */
  record Progress(
      long visited, long queued, int activeHosts, long bytes, long failed, Duration elapsed) {

    /** Pages a second, so far. */
    public double rate() {
      return visited * 1e3 / Math.max(1, elapsed.toMillis());
    }

    /** How long the rest will take if nothing more is found; empty while that cannot be said. */
    public Optional<Duration> left() {
      return visited == 0
          ? Optional.empty()
          : Optional.of(elapsed.multipliedBy(queued).dividedBy(visited));
    }
  }
}
