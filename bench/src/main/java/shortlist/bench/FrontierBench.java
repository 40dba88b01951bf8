package shortlist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import shortlist.bench.process.TempFolder;
import shortlist.corpus.archive.Location;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.FetchOutcome;
import shortlist.corpus.store.Frontier.Discovered;
import shortlist.corpus.store.Frontier.Due;
import shortlist.corpus.store.Hosts.HostFacts;
import shortlist.corpus.store.PageRole;
import shortlist.corpus.store.Pages.Answer;
import shortlist.corpus.store.Pages.Archived;
import shortlist.corpus.store.Pages.Next;
import shortlist.corpus.store.Pages.Visit;
import shortlist.corpus.store.Store;

/**
 * How many visits a second can the frontier keep the books of, and does it slow down as it grows? A
 * single shot is a fixed amount of work on a fresh copy of the same file, for the file grows.
 */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class FrontierBench {

  private static final int PAGES_A_HOST = 100;
  private static final int BATCHES = 10;
  private static final int HOSTS_A_BATCH = 8;
  private static final int PAGES_A_VISIT = 32;
  private static final int KNOWN_LINKS = 4;
  private static final int VISITS = BATCHES * HOSTS_A_BATCH * PAGES_A_VISIT;
  private static final int LOOKS = 10;
  private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(86_400);

  @Param({"10000", "100000"})
  private int known;

  private TempFolder folder;
  private Path filled;
  private Store store;
  private long source;

  /** Fills a database with hosts of a hundred pages each, all due. */
  @Setup
  public void fill() {
    folder = new TempFolder();
    filled = folder.path().resolve("filled.db");
    try (Store empty = Store.open(filled)) {
      source = empty.sources()
          .add(WebUrl.of("https://example.org/"), null)
          .orElseThrow()
          .id();
      List<Discovered> pages = new ArrayList<>();
      for (int number = 0; number < known; number++) {
        pages.add(page(number / PAGES_A_HOST, "post-" + number % PAGES_A_HOST));
      }
      empty.frontier().enqueue(pages, NOW);
    }
  }

  /** Goes back to the filled database. */
  @Setup(Level.Iteration)
  public void copy() throws IOException {
    Path copy = folder.path().resolve("copy.db");
    Files.copy(filled, copy, StandardCopyOption.REPLACE_EXISTING);
    store = Store.open(copy);
  }

  /**
   * A visit: the best pages of a host are taken; 256 at a time, how they ended is recorded, and of
   * the five links that each had one was new.
   */
  @Benchmark
  @OperationsPerInvocation(VISITS)
  public int visit() {
    int added = 0;
    for (int batch = 0; batch < BATCHES; batch++) {
      List<Visit> visits = new ArrayList<>();
      List<Discovered> links = new ArrayList<>();
      for (int i = 0; i < HOSTS_A_BATCH; i++) {
        int host = batch * HOSTS_A_BATCH + i;
        for (Due due : store.frontier().due(host(host), List.of(source), NOW, PAGES_A_VISIT)) {
          visits.add(fetched(due));
          links.addAll(links(host, due.id()));
        }
      }
      int[] count = new int[1];
      store.transaction(() -> {
        store.pages().record(visits);
        count[0] = store.frontier().enqueue(links, NOW).size();
      });
      added += count[0];
    }
    return added;
  }

  /** A look at which hosts have work, which a crawl takes five times a second. */
  @Benchmark
  @OperationsPerInvocation(LOOKS)
  public List<HostFacts> hostsDue() {
    List<HostFacts> hosts = List.of();
    for (int look = 0; look < LOOKS; look++) {
      hosts = store.hosts().due(List.of(source), NOW);
    }
    return hosts;
  }

  /** Closes the copy. */
  @TearDown(Level.Iteration)
  public void closeCopy() {
    store.close();
  }

  /** Throws the databases away. */
  @TearDown
  public void close() {
    folder.close();
  }

  private static Visit fetched(Due due) {
    return new Visit(due.id(), FetchOutcome.FETCHED, NOW, new Answer(200, "text/html", 40_000),
        new Archived(new Location("pages-000001.warc.gz", due.id() * 10_000), "digest" + due.id(),
            "\"" + due.id() + "\"", null),
        null, null, new Next(LATER, Duration.ofDays(7), 0, 0));
  }

  private List<Discovered> links(int host, long visited) {
    List<Discovered> links = new ArrayList<>();
    links.add(page(host, "new-" + visited));
    for (int i = 0; i < KNOWN_LINKS; i++) {
      links.add(page(host, "post-" + (visited + i) % PAGES_A_HOST));
    }
    return links;
  }

  private Discovered page(int host, String name) {
    return new Discovered(WebUrl.of("https://" + host(host) + "/engineering/" + name), source,
        null, PageRole.PAGE, 2, 0, 0.5, null);
  }

  private static String host(int number) {
    return "blog" + number + ".example.org";
  }
}
