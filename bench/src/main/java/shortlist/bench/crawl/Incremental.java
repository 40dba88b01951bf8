package shortlist.bench.crawl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shortlist.bench.crawl.PageList.Page;
import shortlist.bench.process.Shortlist;
import shortlist.bench.report.Figures;
import shortlist.bench.report.Report;
import shortlist.bench.report.Settings;

/**
 * What does it cost to stay up to date? A first crawl of a box, another one when nothing has
 * changed, then one a day while posts appear. A plain recrawl, computed and not run, asks for all
 * that is known again.
 */
final class Incremental implements Measurement {

  @Override
  public void run(Settings settings, Path scratch, Report report)
      throws IOException, InterruptedException {
    Box box = Box.of(settings);
    try (BoxControl control = new BoxControl(box.proxy(),
        settings.text("box.control", "http://HOST, the host of the box that sets its day"))) {
      control.day(0);
      Shortlist shortlist = new Shortlist(scratch.resolve("workspace"));
      shortlist.create(box.sources());
      Traffic first = crawl(shortlist, box);
      Traffic again = crawl(shortlist, box);
      double share = Figures.ratio(again.bytes(), first.bytes());
      report.line("day", 0, "requests", first.requests(), "bytes", first.bytes());
      report.line("day", 0, "unchanged", true, "requests", again.requests(), "bytes",
          again.bytes(), "bytesToFirst", Figures.rounded(share));
      report.say("an unchanged web costs %d requests and %.4f of the bytes of the first crawl"
          .formatted(again.requests(), share));
      days(settings.number("crawl.days", 8), shortlist, box, control, report);
    }
  }

  private static void days(int days, Shortlist shortlist, Box box, BoxControl control,
      Report report) throws IOException, InterruptedException {
    Map<Integer, Set<String>> timeline = control.timeline();
    Set<String> known = PageList.keptKeys(PageList.of(shortlist));
    long requests = 0;
    long plain = 0;
    int announced = 0;
    int onTheDay = 0;
    for (int day = 1; day <= days; day++) {
      control.day(day);
      Traffic traffic = crawl(shortlist, box);
      List<Page> pages = PageList.of(shortlist);
      Set<String> posts = newPosts(pages, known, day, control);
      Set<String> missed = new HashSet<>(timeline.getOrDefault(day, Set.of()));
      int expected = missed.size();
      missed.removeAll(posts);
      int plainToday = known.size();
      plain += plainToday;
      known = PageList.keptKeys(pages);
      requests += traffic.requests();
      announced += expected;
      onTheDay += expected - missed.size();
      report.line("day", day, "requests", traffic.requests(), "bytes", traffic.bytes(),
          "announced", expected, "found", posts.size(), "missed", missed, "requestsPerPost",
          Figures.rounded(Figures.ratio(traffic.requests(), posts.size())), "plainRequests",
          plainToday);
    }
    report.line("days", days, "announced", announced, "foundOnTheDay", onTheDay, "requests",
        requests, "requestsPerPost", Figures.rounded(Figures.ratio(requests, onTheDay)),
        "plainRequestsPerPost", Figures.rounded(Figures.ratio(plain, onTheDay)));
    report.say("%d of %d posts found on their day with %.1f requests each; a plain recrawl: %.1f"
        .formatted(onTheDay, announced, Figures.ratio(requests, onTheDay),
            Figures.ratio(plain, onTheDay)));
  }

  /** Of the pages first fetched today, those that were not there yesterday. */
  private static Set<String> newPosts(List<Page> pages, Set<String> known, int day,
      BoxControl control) throws IOException, InterruptedException {
    Set<String> posts = new HashSet<>();
    control.day(day - 1);
    for (Page page : pages) {
      if (page.kept() && !known.contains(page.key()) && !control.exists(page.target())) {
        posts.add(page.key());
      }
    }
    control.day(day);
    return posts;
  }

  private static Traffic crawl(Shortlist shortlist, Box box)
      throws IOException, InterruptedException {
    box.log().skip();
    shortlist.run(box.crawl());
    List<Request> requests = box.log().next();
    return new Traffic(requests.size(), requests.stream().mapToLong(Request::bytes).sum());
  }

  /** What a crawl asked for, and what was sent. */
  private record Traffic(long requests, long bytes) {}
}
