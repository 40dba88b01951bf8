package shortlist.app.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shortlist.app.trail.PlainWords;
import shortlist.corpus.workspace.Workspace;
import shortlist.crawler.CrawlListener;
import shortlist.crawler.CrawlOptions;
import shortlist.crawler.CrawlSummary;

/** A crawl, and the index run after it. */
final class CrawlJob implements Worker.Job {

  private final Workspace workspace;
  private final CrawlOptions options;
  private final Consumer<Work> listener;
  private final IndexJob index;
  private final Instant since = Instant.now();
  private volatile boolean stopping;
  private volatile @Nullable Crawling crawling;
  private volatile boolean crawled;
  private volatile boolean ending;
  private volatile CrawlListener.@Nullable Progress progress;

  CrawlJob(Workspace workspace, CrawlOptions options, Consumer<Work> listener) {
    this.workspace = workspace;
    this.options = options;
    this.listener = listener;
    this.index = new IndexJob(workspace, false, listener);
  }

  @Override
  public Work begun() {
    return new Work.Crawl(since, progress, stopping);
  }

  @Override
  public Work.Ending run() {
    List<String> remarks = new ArrayList<>();
    Crawling prepared = new Crawling(workspace, options, new CrawlListener() {
      @Override
      public void progress(CrawlListener.Progress now) {
        progress = now;
        tell();
      }
    }, remarks::add);
    crawling = prepared;
    if (stopping) {
      prepared.stop();
    }
    Crawling.Result result = prepared.run();
    crawled = true;
    Work.Ending indexed = ending ? notIndexed() : index.run();
    return ending(result, remarks, indexed);
  }

  /** Stopped once, it goes on with the index of what it has; stopped again, it ends. */
  @Override
  public void stop(Thread worker) {
    if (crawled) {
      index.stop(worker);
      return;
    }
    stopping = true;
    Crawling running = crawling;
    if (running != null) {
      running.stop();
    }
    tell();
  }

  @Override
  public void end(Thread worker) {
    ending = true;
    stop(worker);
  }

  private static Work.Ending notIndexed() {
    return new Work.Ending(Instant.now(), List.of("The next index run reads what was fetched."),
        List.of(), true);
  }

  private void tell() {
    listener.accept(begun());
  }

  private static Work.Ending ending(Crawling.Result result, List<String> remarks,
      Work.Ending indexed) {
    CrawlSummary summary = result.summary();
    List<String> sentences = new ArrayList<>();
    sentences.add(summary.nothingReached()
        ? "No host could be reached; check the network."
        : (summary.stopped() ? "The crawl was stopped: " : "The crawl is done: ")
            + words(summary));
    sentences.addAll(indexed.sentences());
    sentences.addAll(remarks);
    Stream<String> hosts = summary.hosts()
        .stream()
        .filter(host -> !host.errors().isEmpty())
        .map(host -> host.host() + ": " + String.join("; ", host.errors()));
    List<String> troubles = Stream.of(
        result.fruitless().stream().map(Crawling.Fruitless::sentence), hosts,
        indexed.troubles().stream()).flatMap(lines -> lines).limit(20).toList();
    return new Work.Ending(Instant.now(), sentences, troubles,
        !summary.nothingReached() && indexed.good());
  }

  private static String words(CrawlSummary summary) {
    return String.format(Locale.ROOT, "%s fetched, %,d unchanged, %,d missing, %,d forbidden by"
        + " robots.txt, %,d failed; %s in %s.", PlainWords.counted(summary.fetched(), "page"),
        summary.notModified(), summary.missing(), summary.disallowed(), summary.failed(),
        PlainWords.bytes(summary.bytes()),
        PlainWords.duration(Duration.ofMillis((long) (summary.seconds() * 1e3))));
  }
}
