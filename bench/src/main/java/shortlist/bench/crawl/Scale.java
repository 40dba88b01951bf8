package shortlist.bench.crawl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import shortlist.bench.process.Finished;
import shortlist.bench.process.ProcessRun;
import shortlist.bench.process.Shortlist;
import shortlist.bench.report.Figures;
import shortlist.bench.report.Report;
import shortlist.bench.report.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Do memory and time stay flat as more addresses are known? A store of each size is filled and used
 * by a process of its own ({@link ScaleStep}); then a crawl of a few pages opens it.
 */
final class Scale implements Measurement {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
  private static final int HOSTS = 250;
  private static final int PAGES_A_HOST = 4;
  private static final int CRAWLED = 50;

  @Override
  public void run(Settings settings, Path scratch, Report report)
      throws IOException, InterruptedException {
    GeneratedSite site = GeneratedSite.of(settings, HOSTS * PAGES_A_HOST, HOSTS);
    int most = settings.number("crawl.known", SIZES.getLast());
    for (int known : SIZES.stream().filter(size -> size <= most).toList()) {
      Path folder = scratch.resolve("known-" + known);
      Shortlist shortlist = new Shortlist(folder.resolve("workspace"));
      JsonNode store = store(site, known, shortlist.workspace(), report);
      crawl(site, known, shortlist, folder, store, report);
    }
  }

  private static JsonNode store(GeneratedSite site, int known, Path workspace, Report report)
      throws IOException, InterruptedException {
    List<String> command = ProcessRun.java(List.of("-XX:+UseSerialGC"), ScaleStep.class.getName(),
        workspace.toString(), Integer.toString(known), Integer.toString(HOSTS),
        Integer.toString(site.port()));
    try (ProcessRun run = new ProcessRun(command, Map.of())) {
      Finished finished = run.await();
      if (finished.exitCode() != 0) {
        throw new IOException("The store of " + known + " addresses: " + run.messages());
      }
      JsonNode figures = JSON.readTree(finished.lastLine());
      report.line("known", known, "store", figures, "peakMegabytes",
          Figures.rounded(finished.cost().peakMegabytes()));
      return figures;
    }
  }

  private static void crawl(GeneratedSite site, int known, Shortlist shortlist, Path folder,
      JsonNode store, Report report) throws IOException, InterruptedException {
    try (SiteServer server = SiteServer.start(site, folder.resolve("server"))) {
      double start = System.currentTimeMillis() / 1e3;
      Finished crawl = shortlist.run("crawl", "--allow-private-addresses", "--delay", "0", "--json",
          "--max-pages", Integer.toString(CRAWLED));
      List<Request> requests = server.log().next();
      double first = requests.isEmpty() ? 0 : requests.getFirst().at() - start;
      report.line("known", known, "crawledPages", CRAWLED, "requests", requests.size(),
          "firstRequestAfterSeconds", Figures.rounded(first), "wallSeconds",
          Figures.rounded(crawl.cost().wallSeconds()), "peakMegabytes",
          Figures.rounded(crawl.cost().peakMegabytes()));
      report.say(
          "%,d known: %.0f bytes each, enqueued in %.1f s, a look at what is due %.1f ms, a visit %.0f µs; a crawl of %d pages asks after %.2f s and takes %.0f MB"
              .formatted(known, store.path("bytesPerUrl").asDouble(),
                  store.path("enqueueSeconds").asDouble(), store.path("dueMillis").asDouble(),
                  store.path("visitMicros").asDouble(), CRAWLED, first,
                  crawl.cost().peakMegabytes()));
    }
  }
}
