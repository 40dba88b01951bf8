package shortlist.app.desk.metrics;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.store.Census;
import shortlist.corpus.store.Census.PageCounts;
import shortlist.corpus.store.Census.Queue;
import shortlist.corpus.store.Census.VisitCounts;
import shortlist.corpus.store.FetchOutcome;
import shortlist.corpus.workspace.Workspace;

/**
 * The numbers of the crawl for a monitoring program. Counting a large workspace takes a while, so
 * what was counted is told again for at least some seconds, and for so long that counting takes no
 * more than a twentieth of the time, however often somebody asks. For many threads.
 */
public final class Metrics {

  private static final Duration SHORTEST_LIFE = Duration.ofSeconds(5);
  private static final int SHARE = 20;

  private final Workspace workspace;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Counted counted;

  public Metrics(Workspace workspace) {
    this.workspace = workspace;
  }

  /** @param until in {@link System#nanoTime} */
  private record Counted(String text, long until) {}

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/metrics", this::serve);
  }

  private void serve(Context context) {
    context.contentType(Exposition.CONTENT_TYPE).result(text());
  }

  private String text() {
    lock.lock();
    try {
      Counted known = counted;
      long start = System.nanoTime();
      if (known == null || known.until() - start < 0) {
        String text = count();
        long end = System.nanoTime();
        known = new Counted(text,
            end + Math.max(SHORTEST_LIFE.toNanos(), SHARE * (end - start)));
        counted = known;
      }
      return known.text();
    } finally {
      lock.unlock();
    }
  }

  private String count() {
    Census census = workspace.store().census();
    PageCounts pages = census.pages();
    VisitCounts visits = census.visits();
    List<Queue> queues = census.queues(Instant.now());
    Map<String, Long> outcomes = labelled(pages.outcomes());
    outcomes.put("unvisited", pages.unvisited());
    return new Exposition()
        .gauges("shortlist_pages", "Pages by how the last visit to them ended.", "outcome",
            outcomes)
        .gauge("shortlist_frontier_due", "Pages to be fetched now.",
            queues.stream().mapToLong(Queue::due).sum())
        .gauge("shortlist_frontier_waiting", "Pages to be fetched at a later time.",
            queues.stream().mapToLong(Queue::waiting).sum())
        .gauge("shortlist_hosts", "Hosts that pages were met on.", queues.size())
        .counters("shortlist_visits_total", "Visits to pages by how they ended.", "outcome",
            labelled(visits.outcomes()))
        .counter("shortlist_fetched_bytes_total",
            "Bytes of the bodies that visits were answered with, on the wire.", visits.bytes())
        .gauge("shortlist_last_visit_timestamp_seconds",
            "When a page was visited last, in seconds since 1970; 0 if none was.",
            visits.last() == null ? 0 : visits.last().getEpochSecond())
        .gauge("shortlist_archive_bytes", "Bytes of the archive on the disk.",
            workspace.archive().bytes())
        .gauge("shortlist_documents", "Documents that were made of pages or imported.",
            workspace.store().documents().count())
        .gauge("shortlist_busy", "1 while a crawl or other long work fills the workspace.",
            workspace.holder().isPresent() ? 1 : 0)
        .gauges("shortlist_build_info", "The version of the program; always 1.", "version",
            Map.of(version(), 1L))
        .text();
  }

  private static Map<String, Long> labelled(Map<FetchOutcome, Long> counts) {
    Map<String, Long> labelled = new LinkedHashMap<>();
    counts.forEach((outcome, count) -> labelled.put(outcome.label(), count));
    return labelled;
  }

  private static String version() {
    String version = Metrics.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
