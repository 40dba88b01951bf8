package shortlist.bench.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import shortlist.bench.crawl.PageList.Page;
import shortlist.bench.process.Finished;
import shortlist.bench.process.Shortlist;
import shortlist.bench.report.Figures;
import shortlist.bench.report.Report;
import shortlist.bench.report.Settings;

/**
 * Does a crawl reach what a program reaches that follows every link, and how much else does it ask
 * for? Given are numbers of pages a host, so a page found elsewhere makes up for one that was
 * missed; the share of a host counts as 1 at most.
 */
final class Completeness implements Measurement {

  private static final double ENOUGH = 0.99;
  private static final Set<String> NOTHING_TO_READ = Set.of("listing", "landing", "other", "");

  @Override
  public void run(Settings settings, Path scratch, Report report)
      throws IOException, InterruptedException {
    Map<String, Integer> reached = reached(settings.file("box.reached",
        "FILE, a line a host with tabs between: host, start path, pages that links reach"));
    Box box = Box.of(settings);
    Shortlist shortlist = new Shortlist(scratch.resolve("workspace"));
    shortlist.create(box.sources());
    box.log().skip();
    Finished crawl = shortlist.run(box.crawl());
    List<Request> requests = box.log().next();
    shortlist.run("index");
    List<Page> pages = PageList.of(shortlist);
    compare(reached, pages, report);
    waste(requests, pages, crawl, report);
  }

  private static void compare(Map<String, Integer> reached, List<Page> pages, Report report) {
    Map<String, Long> found = pages.stream()
        .filter(page -> page.kept() && page.html())
        .collect(Collectors.groupingBy(Page::host, Collectors.counting()));
    List<String> below = new ArrayList<>();
    long all = 0;
    long got = 0;
    for (Map.Entry<String, Integer> host : reached.entrySet()) {
      long here = found.getOrDefault(host.getKey(), 0L);
      double share = Math.min(1, Figures.ratio(here, host.getValue()));
      all += host.getValue();
      got += Math.min(here, host.getValue());
      if (share < ENOUGH) {
        below.add(host.getKey());
      }
      report.line("host", host.getKey(), "reached", host.getValue(), "found", here, "share",
          Figures.rounded(share));
    }
    report.line("hosts", reached.size(), "reached", all, "found", got, "share",
        Figures.rounded(Figures.ratio(got, all)), "hostsBelow", below);
    report.say("%d of the %d pages that links reach (%.4f); below %.0f %% on %d of %d hosts %s"
        .formatted(got, all, Figures.ratio(got, all), 100 * ENOUGH, below.size(), reached.size(),
            below));
  }

  private static void waste(List<Request> requests, List<Page> pages, Finished crawl,
      Report report) {
    long articles = count(pages, page -> page.kept() && !NOTHING_TO_READ.contains(page.kind()));
    long listings = count(pages, page -> page.kept() && page.kind().equals("listing"));
    long redirects = requests.stream().filter(request -> request.status() / 100 == 3).count();
    long missing = requests.stream().filter(request -> request.status() / 100 == 4).count();
    report.line("requests", requests.size(), "kept", count(pages, Page::kept), "articleLike",
        articles, "listings", listings, "redirects", redirects, "missing", missing,
        "listingsPerArticle", Figures.rounded(Figures.ratio(listings, articles)),
        "redirectsPerArticle", Figures.rounded(Figures.ratio(redirects, articles)),
        "missingPerArticle", Figures.rounded(Figures.ratio(missing, articles)),
        "requestsPerArticle", Figures.rounded(Figures.ratio(requests.size(), articles)),
        "wallSeconds", Figures.rounded(crawl.cost().wallSeconds()));
    report.say(
        "%d requests for %d article-like pages: %.2f redirects, %.2f listings, %.2f missing each"
            .formatted(requests.size(), articles, Figures.ratio(redirects, articles),
                Figures.ratio(listings, articles), Figures.ratio(missing, articles)));
  }

  private static long count(List<Page> pages, Predicate<Page> which) {
    return pages.stream().filter(which).count();
  }

  private static Map<String, Integer> reached(Path file) throws IOException {
    Map<String, Integer> reached = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", -1);
      // The first line may name the columns.
      if (cells.length > 2 && cells[2].matches("\\d+")) {
        reached.merge(cells[0], Integer.valueOf(cells[2]), Integer::sum);
      }
    }
    return reached;
  }
}
