package shortlist.app.work;

import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import shortlist.app.trail.PlainWords;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.engagement.Relevance;
import shortlist.corpus.source.Source;
import shortlist.corpus.store.FetchOutcome;
import shortlist.corpus.store.Pages.Listed;
import shortlist.corpus.workspace.Workspace;
import shortlist.crawler.CrawlListener;
import shortlist.crawler.CrawlOptions;
import shortlist.crawler.CrawlSummary;
import shortlist.crawler.Crawler;
import shortlist.indexer.search.SearchIndex;
import shortlist.recommender.Recommender;

/** One crawl of a workspace, which follows first what readers may like. */
public final class Crawling {

  private final Workspace workspace;
  private final CrawlOptions options;
  private final Crawler crawler;

  /**
   * Prepares it; takes a while in a large workspace.
   *
   * @param remarks takes sentences for the user about what does not keep it from beginning
   * @throws WorkspaceException if the workspace's secrets cannot be used
   */
  public Crawling(Workspace workspace, CrawlOptions options, CrawlListener listener,
      Consumer<String> remarks) {
    this.workspace = workspace;
    this.options = options;
    this.crawler = new Crawler(workspace, options, relevance(workspace, remarks), listener);
  }

  /** What a crawl comes to. */
  public record Result(CrawlSummary summary, List<Fruitless> fruitless) {

    /** Copies the list. */
    public Result {
      fruitless = List.copyOf(fruitless);
    }

    /** The crawl reached hosts, but something went wrong that its user should see to. */
    public boolean hasFailures() {
      return summary.hasFailures() || !fruitless.isEmpty();
    }
  }

  /**
   * The address of a source that gave nothing.
   *
   * @param why in plain words, without a full stop
   * @param queued whether later crawls ask for it again by themselves
   */
  public record Fruitless(String url, String why, boolean queued) {

    /** One sentence for the user. */
    public String sentence() {
      return "The source " + url + " gave nothing: " + why + ".";
    }
  }

  /** Whether it must not begin, for the settings name no contact: {@link Crawler#lacksContact}. */
  public boolean lacksContact() {
    return crawler.lacksContact();
  }

  /**
   * Crawls until nothing is due, a limit is reached, or {@link #stop}.
   *
   * @throws WorkspaceException if another process works on the workspace, or it cannot be written
   */
  public Result run() {
    CrawlSummary summary = crawler.run();
    return new Result(summary, fruitless(summary));
  }

  /** Ends it soon; may be called by any thread, also before it runs. */
  public void stop() {
    crawler.stop();
  }

  /**
   * What was indexed and liked before says which links to follow first.
   *
   * @param remarks hears a sentence if that cannot be known
   */
  public static Relevance relevance(Workspace workspace, Consumer<String> remarks) {
    if (!Files.isDirectory(workspace.indexFolder())) {
      return Relevance.UNKNOWN;
    }
    try (SearchIndex index = SearchIndex.open(workspace.indexFolder())) {
      return new Recommender(workspace, index).relevance();
    } catch (WorkspaceException e) {
      remarks.accept("Links are followed without regard to what readers liked, for the index"
          + " cannot be read: " + e.getMessage());
      return Relevance.UNKNOWN;
    }
  }

  private List<Fruitless> fruitless(CrawlSummary summary) {
    List<Long> ids = workspace.store()
        .sources()
        .all()
        .stream()
        .filter(source -> !source.paused())
        .map(Source::id)
        .filter(id -> options.sourceIds().isEmpty() || options.sourceIds().contains(id))
        .toList();
    // A crawl that was cut short may well have left some for the next one.
    return workspace.store()
        .pages()
        .fruitless(ids)
        .stream()
        .filter(page -> page.outcome() != null || !summary.stopped())
        .map(page -> new Fruitless(page.url().text(), why(page), isQueued(page)))
        .toList();
  }

  private static boolean isQueued(Listed page) {
    return page.outcome() == null || page.outcome() == FetchOutcome.FAILED;
  }

  private static String why(Listed page) {
    FetchOutcome outcome = page.outcome();
    return outcome == null
        ? "its host could not be asked"
        : PlainWords.trouble(outcome, page.status(), page.contentType(), page.error());
  }
}
