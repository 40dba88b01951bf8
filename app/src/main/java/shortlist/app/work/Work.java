package shortlist.app.work;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.crawler.CrawlListener;

/** What a {@link Worker} is at. */
public sealed interface Work {

  /**
   * Nothing is under way.
   *
   * @param last what the last work came to; null if there was none since the worker began
   */
  record Idle(@Nullable Ending last) implements Work {}

  /**
   * A crawl; an index run follows.
   *
   * @param since when it began
   * @param progress as it was told last; null while the crawl is prepared
   * @param stopping whether it was told to end
   */
  record Crawl(Instant since, CrawlListener.@Nullable Progress progress, boolean stopping)
      implements
        Work {}

  /**
   * An index run.
   *
   * @param since when it began
   * @param done documents and pages dealt with
   * @param total of those found at the start; 0 while they are counted
   * @param stopping whether it was told to end
   */
  record Index(Instant since, long done, long total, boolean stopping) implements Work {}

  /**
   * How work ended.
   *
   * @param at when
   * @param sentences what came of it, for people
   * @param troubles what went wrong, one thing a line; the first few
   * @param good whether it did what it was asked to
   */
  record Ending(Instant at, List<String> sentences, List<String> troubles, boolean good) {

    /** Copies the lists. */
    public Ending {
      sentences = List.copyOf(sentences);
      troubles = List.copyOf(troubles);
    }
  }

  /** Whether something is under way. */
  default boolean isUnderWay() {
    return !(this instanceof Idle);
  }
}
