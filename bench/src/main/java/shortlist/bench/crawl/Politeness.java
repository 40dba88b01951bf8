package shortlist.bench.crawl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shortlist.bench.process.Shortlist;
import shortlist.bench.report.Figures;
import shortlist.bench.report.Report;
import shortlist.bench.report.Settings;

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
    Map<String, List<Request>> hosts = requests.stream()
        .collect(Collectors.groupingBy(Request::host, TreeMap::new, Collectors.toList()));
    Window window = Window.of(requests);
    List<Pace> paces = hosts.values().stream().map(own -> Pace.of(own, window)).toList();
    for (Pace pace : paces) {
      report.line("host", pace.host(), "requests", pace.requests(), "atWorkToTheEnd",
          pace.atWork(), "firstAfterSeconds", Figures.rounded(pace.firstAfter()), "efficiency",
          Figures.rounded(window.share(pace.counted(), 1)), "smallestGapSeconds",
          pace.requests() < 2 ? null : Figures.rounded(pace.smallestGap()));
    }
    List<Pace> busy = paces.stream().filter(Pace::atWork).toList();
    long counted = busy.stream().mapToLong(Pace::counted).sum();
    double efficiency = window.share(counted, busy.size());
    Pace closest = paces.stream()
        .min(Comparator.comparingDouble(Pace::smallestGap))
        .orElseThrow();
    report.line("hosts", paces.size(), "atWorkToTheEnd", busy.size(), "requests", counted,
        "windowSeconds", Figures.rounded(window.seconds()), "delaySeconds", DELAY_SECONDS,
        "efficiency", Figures.rounded(efficiency), "smallestGapSeconds",
        Figures.rounded(closest.smallestGap()), "closest", closest.host());
    report.say(
        "%d hosts at work for %.0f s took %.3f of the requests that a delay of %.0f s permits; the smallest gap on any host was %.3f s (%s)"
            .formatted(busy.size(), window.seconds(), efficiency, DELAY_SECONDS,
                closest.smallestGap(), closest.host()));
  }

  /**
   * The time that is counted: whole delays from the second one of the crawl on, for the first
   * request of a host need not wait.
   *
   * @param from in seconds since 1970
   * @param seconds it lasts
   * @param last request of all
   */
  private record Window(double from, double seconds, double last) {

    static Window of(List<Request> requests) throws IOException {
      double from = requests.getFirst().at() + DELAY_SECONDS;
      double last = requests.getLast().at();
      double seconds = Math.floor((last - from) / DELAY_SECONDS) * DELAY_SECONDS;
      if (seconds <= 0) {
        throw new IOException("The crawl ended before there was anything to count; give it longer");
      }
      return new Window(from, seconds, last);
    }

    boolean holds(Request request) {
      return request.at() >= from && request.at() < from + seconds;
    }

    /** Of what the delay permits so many hosts. */
    double share(long requests, int hosts) {
      return Figures.ratio(requests * DELAY_SECONDS, hosts * seconds);
    }
  }

  /**
   * How a host was asked.
   *
   * @param requests in all
   * @param counted in the window
   * @param atWork whether it had work to the end
   * @param firstAfter seconds from the first request of all to its own
   * @param smallestGap between two, in seconds; huge if there was one
   */
  private record Pace(
      String host, int requests, long counted, boolean atWork, double firstAfter,
      double smallestGap) {

    static Pace of(List<Request> own, Window window) {
      double smallest = Double.MAX_VALUE;
      for (int i = 1; i < own.size(); i++) {
        smallest = Math.min(smallest, own.get(i).at() - own.get(i - 1).at());
      }
      return new Pace(own.getFirst().host(), own.size(),
          own.stream().filter(window::holds).count(),
          own.getLast().at() >= window.last() - STILL_AT_WORK_SECONDS,
          own.getFirst().at() - window.from() + DELAY_SECONDS, smallest);
    }
  }
}
