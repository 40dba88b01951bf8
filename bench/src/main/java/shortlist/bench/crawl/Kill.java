package shortlist.bench.crawl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import shortlist.bench.crawl.PageList.Page;
import shortlist.bench.process.ProcessRun;
import shortlist.bench.process.Shortlist;
import shortlist.bench.report.Figures;
import shortlist.bench.report.Report;
import shortlist.bench.report.Settings;

/**
 * What is lost when the process is killed at any moment? A crawl is started, ended by
 * {@code SIGKILL} and started again until it is done, over and over. The moment is when the server
 * has served some number of pages, drawn by chance, so that a slow machine kills at the same ones.
 */
final class Kill implements Measurement {

  private static final long SEED = 42;
  private static final int LOOK_EVERY_MILLIS = 10;
  private static final String[] CRAWL = {"crawl", "--allow-private-addresses", "--delay", "0",
      "--json"};

  @Override
  public void run(Settings settings, Path scratch, Report report)
      throws IOException, InterruptedException {
    GeneratedSite site = GeneratedSite.of(settings, settings.number("crawl.pages", 2_000),
        settings.number("crawl.hosts", 50));
    Path roots = site.roots(scratch);
    Random random = new Random(SEED);
    List<Round> rounds = new ArrayList<>();
    for (int number = 1; number <= settings.number("crawl.rounds", 20); number++) {
      int moment = random.nextInt(site.pages());
      Round round = round(site, roots, scratch.resolve("round-" + number), moment);
      rounds.add(round);
      report.line("round", number, "killAtPages", moment, "killed", round.killed(),
          "servedBefore", round.before(), "lost", round.lost(), "lostFromBooks",
          round.lostFromBooks(), "refetched", round.again(), "resumedAfterSeconds",
          Figures.rounded(round.resumedAfter()));
    }
    summarise(rounds, site.pages(), report);
  }

  private static void summarise(List<Round> rounds, int pages, Report report) {
    int lost = rounds.stream().mapToInt(round -> round.lost() + round.lostFromBooks()).sum();
    int again = rounds.stream().mapToInt(Round::again).sum();
    int mostAgain = rounds.stream().mapToInt(Round::again).max().orElse(0);
    double resumed = Figures.median(rounds.stream().map(Round::resumedAfter).toList());
    double slowest = rounds.stream().mapToDouble(Round::resumedAfter).max().orElse(0);
    long killed = rounds.stream().filter(Round::killed).count();
    report.line("rounds", rounds.size(), "killed", killed, "pages", pages, "lost", lost,
        "refetched", again, "mostRefetched", mostAgain, "medianResumedAfterSeconds",
        Figures.rounded(resumed), "slowestResumedAfterSeconds", Figures.rounded(slowest));
    report.say(
        "%d times killed in %d crawls of %d pages: %d lost, %d refetched (%d at most in one), first request %.2f s after the restart (%.2f at most)"
            .formatted(killed, rounds.size(), pages, lost, again, mostAgain, resumed,
                slowest));
  }

  private static Round round(GeneratedSite site, Path roots, Path folder, int moment)
      throws IOException, InterruptedException {
    Shortlist shortlist = new Shortlist(folder.resolve("workspace"));
    shortlist.create(roots);
    Set<String> pages = site.targets();
    try (SiteServer server = SiteServer.start(site, folder.resolve("server"))) {
      AccessLog log = server.log();
      List<Request> requests = new ArrayList<>();
      boolean killed;
      try (ProcessRun run = shortlist.start(CRAWL)) {
        while (run.isAlive() && PageCount.of(requests, pages).distinct() < moment) {
          Thread.sleep(LOOK_EVERY_MILLIS);
          requests.addAll(log.next());
        }
        killed = run.isAlive();
        run.kill();
      }
      requests.addAll(log.next());
      int before = PageCount.of(requests, pages).distinct();
      double restart = System.currentTimeMillis() / 1e3;
      shortlist.run(CRAWL);
      List<Request> after = log.next();
      requests.addAll(after);
      PageCount count = PageCount.of(requests, pages);
      Set<String> missing = new HashSet<>(pages);
      missing.removeAll(keptTargets(shortlist));
      double resumed = after.isEmpty() ? 0 : after.getFirst().at() - restart;
      return new Round(killed, before, pages.size() - count.distinct(), missing.size(),
          count.again(), resumed);
    }
  }

  private static Set<String> keptTargets(Shortlist shortlist)
      throws IOException, InterruptedException {
    return PageList.of(shortlist)
        .stream()
        .filter(Page::kept)
        .map(Page::target)
        .collect(Collectors.toSet());
  }

  /**
   * How one went.
   *
   * @param killed whether it was still at work
   * @param before pages served by then
   * @param lost pages never served
   * @param lostFromBooks pages that the crawler does not know as fetched
   * @param again pages served a second time
   * @param resumedAfter seconds from the restart to its first request
   */
  private record Round(
      boolean killed, int before, int lost, int lostFromBooks, int again, double resumedAfter) {}
}
