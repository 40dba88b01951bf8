package shortlist.bench.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import shortlist.bench.process.Cost;
import shortlist.bench.process.Finished;
import shortlist.bench.process.ProcessRun;
import shortlist.bench.report.Figures;
import shortlist.bench.report.Report;
import shortlist.bench.report.Settings;

/**
 * How many pages a second, beside what the libraries alone can do and beside a peer? All take turns
 * in each round, for a machine is not as fast at one time as at another; compare their medians.
 */
final class Throughput implements Measurement {

  @Override
  public void run(Settings settings, Path scratch, Report report)
      throws IOException, InterruptedException {
    GeneratedSite site = GeneratedSite.of(settings, settings.number("crawl.pages", 10_000),
        settings.number("crawl.hosts", 50));
    Path roots = site.roots(scratch);
    readOnce(site.folder());
    Map<Contender, List<Speed>> speeds = new EnumMap<>(Contender.class);
    for (int round = 1; round <= settings.number("crawl.rounds", 3); round++) {
      for (Contender contender : Contender.present()) {
        Path folder = scratch.resolve(contender + "-" + round);
        Speed speed = measure(contender, site, roots, folder, report, round);
        speeds.computeIfAbsent(contender, _ -> new ArrayList<>()).add(speed);
      }
    }
    summarise(speeds, report);
  }

  private static Speed measure(Contender contender, GeneratedSite site, Path roots, Path folder,
      Report report, int round) throws IOException, InterruptedException {
    try (SiteServer server = SiteServer.start(site, folder.resolve("server"));
        ProcessRun run = contender.start(site, roots, folder.resolve("work"))) {
      Finished finished = run.await();
      PageCount pages = PageCount.of(server.log().next(), site.targets());
      if (pages.distinct() == 0) {
        throw new IOException(contender + " fetched no page: " + run.messages());
      }
      Cost cost = finished.cost();
      Speed speed = new Speed(pages.distinct() / cost.wallSeconds(),
          cost.cpuSeconds() / pages.distinct() * 1_000, cost.peakMegabytes());
      report.line("round", round, "crawler", label(contender), "server", server.name(), "pages",
          pages.distinct(), "of", site.pages(), "refetched", pages.again(), "exitCode",
          finished.exitCode(), "wallSeconds", Figures.rounded(cost.wallSeconds()), "windowSeconds",
          Figures.rounded(pages.seconds()), "pagesPerSecond",
          Figures.rounded(speed.pagesPerSecond()), "cpuSecondsPer1000",
          Figures.rounded(speed.cpuPer1000()), "peakMegabytes",
          Figures.rounded(speed.peakMegabytes()));
      return speed;
    }
  }

  private static void summarise(Map<Contender, List<Speed>> speeds, Report report) {
    Speed limit = Speed.median(speeds.getOrDefault(Contender.LIMIT, List.of()));
    StringJoiner sentence = new StringJoiner("; ");
    speeds.forEach((contender, runs) -> {
      Speed median = Speed.median(runs);
      double faster = Figures.ratio(median.pagesPerSecond(), limit.pagesPerSecond());
      double dearer = Figures.ratio(median.cpuPer1000(), limit.cpuPer1000());
      report.line("crawler", label(contender), "rounds", runs.size(), "medianPagesPerSecond",
          Figures.rounded(median.pagesPerSecond()), "medianCpuSecondsPer1000",
          Figures.rounded(median.cpuPer1000()), "medianPeakMegabytes",
          Figures.rounded(median.peakMegabytes()), "speedToLimit", Figures.rounded(faster),
          "cpuToLimit", Figures.rounded(dearer));
      sentence.add("%s %.0f pages/s (%.2f of the limit), %.2f CPU s per 1,000 (%.2f), %.0f MB"
          .formatted(label(contender), median.pagesPerSecond(), faster, median.cpuPer1000(),
              dearer, median.peakMegabytes()));
    });
    report.say(sentence.toString());
  }

  /** So that nobody pays for the disk. */
  private static void readOnce(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.readAllBytes(file);
      }
    }
  }

  private static String label(Contender contender) {
    return contender.name().toLowerCase(Locale.ROOT);
  }

  /** What one run showed. */
  private record Speed(double pagesPerSecond, double cpuPer1000, double peakMegabytes) {

    static Speed median(List<Speed> runs) {
      return new Speed(median(runs, Speed::pagesPerSecond), median(runs, Speed::cpuPer1000),
          median(runs, Speed::peakMegabytes));
    }

    private static double median(List<Speed> runs, ToDoubleFunction<Speed> figure) {
      return Figures.median(runs.stream().mapToDouble(figure).boxed().toList());
    }
  }
}
