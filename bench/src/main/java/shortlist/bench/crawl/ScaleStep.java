package shortlist.bench.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shortlist.bench.report.Figures;
import shortlist.corpus.archive.Location;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.source.Source;
import shortlist.corpus.store.FetchOutcome;
import shortlist.corpus.store.Frontier.Discovered;
import shortlist.corpus.store.Frontier.Due;
import shortlist.corpus.store.PageRole;
import shortlist.corpus.store.Pages.Answer;
import shortlist.corpus.store.Pages.Archived;
import shortlist.corpus.store.Pages.Next;
import shortlist.corpus.store.Pages.Visit;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;
import tools.jackson.databind.json.JsonMapper;

/** Fills a workspace with queued addresses, uses a copy of its store, and prints what that took. */
final class ScaleStep {

  private static final int BATCH = 1_000;
  private static final int LOOKS = 11;
  private static final int VISIT_BATCHES = 20;
  private static final int PAGES_A_VISIT = 32;
  private static final int HOSTS_A_BATCH = 8;
  private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

  private final int hosts;
  private final int port;
  private final List<Long> sources = new ArrayList<>();

  private ScaleStep(int hosts, int port) {
    this.hosts = hosts;
    this.port = port;
  }

  /** Workspace, addresses, hosts, port. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int known = Integer.parseInt(args[1]);
    ScaleStep step = new ScaleStep(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    Map<String, Object> figures = new LinkedHashMap<>();
    Path copy = folder.resolveSibling("copy.db");
    try (Workspace workspace = Workspace.create(folder, "")) {
      Store store = workspace.store();
      long start = System.nanoTime();
      step.fill(store, known);
      figures.put("enqueueSeconds", Figures.rounded(secondsSince(start)));
      figures.put("dueMillis", Figures.rounded(step.look(store)));
      figures.put("heapMegabytes", Figures.rounded(heapMegabytes()));
      store.copyTo(copy);
    }
    figures.put("bytesPerUrl", Figures.rounded(Files.size(copy) / (double) known));
    try (Store store = Store.open(copy)) {
      figures.put("visitMicros", Figures.rounded(step.visit(store)));
    }
    System.out.println(JsonMapper.shared().writeValueAsString(figures));
  }

  private void fill(Store store, int known) {
    for (String host : GeneratedSite.hosts(hosts)) {
      WebUrl root = url(host, 0);
      sources.add(store.sources().add(root, null).map(Source::id).orElseThrow());
    }
    List<String> names = GeneratedSite.hosts(hosts);
    List<Discovered> batch = new ArrayList<>(BATCH);
    for (int number = 0; number < known; number++) {
      int host = number % hosts;
      batch.add(page(url(names.get(host), number / hosts), sources.get(host)));
      if (batch.size() == BATCH || number == known - 1) {
        store.frontier().enqueue(batch, NOW);
        batch.clear();
      }
    }
  }

  /** The median of some looks at which hosts have work, in milliseconds. */
  private double look(Store store) {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < LOOKS; i++) {
      long start = System.nanoTime();
      if (store.hosts().due(sources, NOW).size() != hosts) {
        throw new IllegalStateException("not all hosts have work");
      }
      millis.add(1e3 * secondsSince(start));
    }
    return Figures.median(millis);
  }

  /**
   * Microseconds a visit, in the median batch: the best pages of a host are taken, how they ended
   * is recorded, and of the five links that each had one is new.
   */
  private double visit(Store store) {
    List<String> names = GeneratedSite.hosts(hosts);
    List<Double> micros = new ArrayList<>();
    for (int batch = 0; batch < VISIT_BATCHES; batch++) {
      long start = System.nanoTime();
      List<Visit> visits = new ArrayList<>();
      List<Discovered> links = new ArrayList<>();
      for (int i = 0; i < HOSTS_A_BATCH; i++) {
        String host = names.get((batch * HOSTS_A_BATCH + i) % hosts);
        for (Due due : store.frontier().due(host + ":" + port, sources, NOW, PAGES_A_VISIT)) {
          visits.add(fetched(due));
          addLinks(links, host, due);
        }
      }
      store.transaction(() -> {
        store.pages().record(visits);
        store.frontier().enqueue(links, NOW);
      });
      micros.add(1e6 * secondsSince(start) / visits.size());
    }
    return Figures.median(micros);
  }

  private void addLinks(List<Discovered> links, String host, Due due) {
    long source = due.page().sourceId();
    links.add(page(WebUrl.of("http://" + host + ":" + port + "/new/" + due.id()), source));
    for (int other = 0; other < 4; other++) {
      links.add(page(url(host, other), source));
    }
  }

  private static Visit fetched(Due due) {
    return new Visit(due.id(), FetchOutcome.FETCHED, NOW, new Answer(200, "text/html", 40_000),
        new Archived(new Location("pages-000001.warc.gz", due.id() * 10_000), "digest" + due.id(),
            "\"" + due.id() + "\"", null),
        null, null, new Next(NOW.plusSeconds(86_400), Duration.ofDays(7), 0, 0));
  }

  private static Discovered page(WebUrl url, long source) {
    return new Discovered(url, source, null, PageRole.PAGE, 2, 0, 0.5, null);
  }

  private WebUrl url(String host, int number) {
    return WebUrl.of("http://" + host + ":" + port + GeneratedSite.path(number));
  }

  private static double heapMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / (double) (1 << 20);
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
