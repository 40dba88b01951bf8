package shortlist.bench.crawl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shortlist.bench.process.Shortlist;

/**
 * Does it leave every host alone for the delay, and no longer? Of a crawl that is ended while hosts
 * still have work: requests as a share of what the delay permits, and the smallest gap between two
 * requests to a host. On a generated site, or on a box with the sources given.
 */
final class Politeness implements Measurement {

  private static final double DELAY_SECONDS = 1;
  /** A host that was asked so shortly before the end was not out of work. */
  private static final double STILL_AT_WORK_SECONDS = 3 * DELAY_SECONDS;

  @Override
  public void run(Settings settings, Path scratch, Report report)
      throws IOException, InterruptedException {
    int seconds = settings.number("crawl.seconds", 60);
    if (settings.has("box")) {
      Box box = Box.of(settings);
      report(crawl(box.sources(), box.log(), box.arguments(), seconds, scratch), report);
      return;
    }
    int hosts = settings.number("crawl.hosts", 20);
    GeneratedSite site = GeneratedSite.of(settings, 2 * seconds * hosts, hosts);
    try (SiteServer server = SiteServer.start(site, scratch.resolve("server"))) {
      report(crawl(site.roots(scratch), server.log(), List.of("--allow-private-addresses"),
          seconds, scratch), report);
    }
  }

  private static List<Request> crawl(Path sources, AccessLog log, List<String> arguments,
      int seconds, Path scratch) throws IOException, InterruptedException {
    Shortlist shortlist = new Shortlist(scratch.resolve("workspace"));
    shortlist.create(sources);
    List<String> command = new ArrayList<>(List.of("crawl", "--json", "--delay",
        Long.toString(Math.round(DELAY_SECONDS * 1_000)), "--max-time", seconds + "s"));
    command.addAll(arguments);
    log.skip();
    shortlist.run(command.toArray(String[]::new));
    return log.next();
  }

  private static void report(List<Request> requests, Report report) throws IOException {
    if (requests.isEmpty()) {
      throw new IOException("The server saw no request");
    }
    double first = requests.getFirst().at();
    double last = requests.getLast().at();
    double window = last - first;
    double smallest = Double.MAX_VALUE;
    String closest = "";
    long asked = 0;
    int busy = 0;
    Map<String, List<Request>> byHost = requests.stream()
        .collect(Collectors.groupingBy(Request::host, TreeMap::new, Collectors.toList()));
    for (Map.Entry<String, List<Request>> host : byHost.entrySet()) {
      List<Request> own = host.getValue();
      double gap = smallestGap(own);
      if (gap < smallest) {
        smallest = gap;
        closest = host.getKey();
      }
      boolean atWork = own.getLast().at() >= last - STILL_AT_WORK_SECONDS;
      if (atWork) {
        busy++;
        asked += own.size();
      }
      report.line("host", host.getKey(), "requests", own.size(), "atWorkToTheEnd", atWork,
          "firstAfterSeconds", Figures.rounded(own.getFirst().at() - first), "efficiency",
          Figures.rounded(own.size() * DELAY_SECONDS / window), "smallestGapSeconds",
          own.size() < 2 ? null : Figures.rounded(gap));
    }
    double efficiency = Figures.ratio(asked * DELAY_SECONDS, busy * window);
    report.line("hosts", byHost.size(), "atWorkToTheEnd", busy, "requests", asked,
        "windowSeconds", Figures.rounded(window), "delaySeconds", DELAY_SECONDS, "efficiency",
        Figures.rounded(efficiency), "smallestGapSeconds", Figures.rounded(smallest), "closest",
        closest);
    report.say(
        "%d hosts at work for %.0f s took %.3f of the requests that a delay of %.0f s permits; the smallest gap on any host was %.3f s (%s)"
            .formatted(busy, window, efficiency, DELAY_SECONDS, smallest, closest));
  }

  private static double smallestGap(List<Request> requests) {
    double smallest = Double.MAX_VALUE;
    for (int i = 1; i < requests.size(); i++) {
      smallest = Math.min(smallest, requests.get(i).at() - requests.get(i - 1).at());
    }
    return smallest;
  }
}
