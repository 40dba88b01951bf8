package shortlist.app.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shortlist.app.trail.PlainWords;
import shortlist.corpus.document.Legible;
import shortlist.corpus.store.Census.Queue;
import shortlist.corpus.store.FetchOutcome;
import shortlist.corpus.store.HostReports;
import shortlist.corpus.store.HostReports.HostReport;
import shortlist.corpus.store.HostReports.Trouble;
import shortlist.corpus.store.Hosts.CutArea;
import shortlist.corpus.store.Hosts.HostFacts;
import shortlist.corpus.workspace.Workspace;

@Command(name = "report", mixinStandardHelpOptions = true, description = "What the crawl made of each host: outcomes, bytes, waste, what was cut, what went wrong, and what comes next.")
final class CrawlReportCommand implements Callable<Integer> {

  private final Main main;

  @Option(names = "--host", paramLabel = "H", description = "Only this host, with its port if it has one.")
  private @Nullable String host;

  @Option(names = "--json", description = "JSON lines, one a host.")
  private boolean json;

  CrawlReportCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    try (Workspace workspace = main.openWorkspace()) {
      Instant now = Instant.now();
      for (HostReport report : reports(workspace.store().hostReports(), host, now)) {
        if (json) {
          main.console().json(object(report));
        } else {
          print(report, now);
        }
      }
      return ExitCode.DONE;
    }
  }

  private static List<HostReport> reports(HostReports reports, @Nullable String only,
      Instant now) {
    if (only != null) {
      return List.of(reports.find(only.strip().toLowerCase(Locale.ROOT), now)
          .orElseThrow(() -> new CommandException(ExitCode.NOTHING_FOUND, "No page of "
              + Legible.line(only) + " was met; shortlist crawl report lists the hosts.")));
    }
    List<HostReport> all = reports.all(now);
    if (all.isEmpty()) {
      throw new CommandException(ExitCode.NOTHING_FOUND,
          "Nothing was crawled yet. Next: shortlist crawl");
    }
    return all;
  }

  private void print(HostReport report, Instant now) {
    Console console = main.console();
    Queue queue = report.queue();
    console.print("%s", queue.host().name());
    console.print("  pages    %s", Outcomes.words(report.pages()));
    console.print("  bytes    %s in %s", PlainWords.bytes(report.visits().bytes()),
        PlainWords.counted(visits(report), "visit"));
    console.print("  waste    %s, %s and %s without a text, beside %s",
        PlainWords.counted(redirects(report), "redirect"),
        PlainWords.counted(report.yield().listings(), "listing"),
        PlainWords.counted(report.yield().empty(), "page"),
        PlainWords.counted(report.yield().texts(), "text"));
    console.print("  next     %,d due now, %,d later; %s", queue.due(), queue.waiting(),
        queue.next().map(at -> next(at, now)).orElse("no visit is planned"));
    console.print("  pace     %s", pace(queue.host(), now));
    for (CutArea cut : report.cuts()) {
      console.print("  cut      %s: %s; %s passed over, such as %s", Legible.line(cut.shape()),
          Legible.line(cut.reason()), PlainWords.counted(cut.count(), "address"),
          Legible.line(cut.example()));
    }
    for (Trouble trouble : report.troubles()) {
      console.print("  trouble  %s: %s, such as %s", PlainWords.counted(trouble.count(), "page"),
          words(trouble), trouble.example());
    }
  }

  private static String next(Instant at, Instant now) {
    return at.isAfter(now)
        ? "the next visit at " + PlainWords.time(at)
        : "the next visit may be made now";
  }

  /** How the host wants to be treated, as far as it is known. */
  private static String pace(HostFacts host, Instant now) {
    List<String> pace = new ArrayList<>();
    if (host.usual().isPositive()) {
      pace.add("answers in " + PlainWords.duration(host.usual()));
    }
    if (host.crawlDelay().isPositive()) {
      pace.add("asks for a Crawl-delay of " + PlainWords.duration(host.crawlDelay()));
    }
    if (host.overloads() > 0) {
      pace.add("was overloaded " + PlainWords.counted(host.overloads(), "time") + " in a row");
    }
    if (host.silences() > 0) {
      pace.add("did not answer " + PlainWords.counted(host.silences(), "time") + " in a row");
    }
    if (host.readyAt().isAfter(now)) {
      pace.add("is left alone until " + PlainWords.time(host.readyAt()));
    }
    return pace.isEmpty() ? "nothing is known yet" : String.join(", ", pace);
  }

  private static long visits(HostReport report) {
    return report.visits().outcomes().values().stream().mapToLong(Long::longValue).sum();
  }

  private static long redirects(HostReport report) {
    return report.visits().outcomes().getOrDefault(FetchOutcome.REDIRECTED, 0L);
  }

  private static String words(Trouble trouble) {
    return PlainWords.trouble(trouble.outcome(), trouble.status(), trouble.contentType(),
        trouble.error());
  }

  private static Map<String, @Nullable Object> object(HostReport report) {
    Queue queue = report.queue();
    HostFacts host = queue.host();
    return Console.object("host", host.name(), "pages",
        Console.object("known", report.pages().known(), "unvisited", report.pages().unvisited(),
            "outcomes", Outcomes.json(report.pages().outcomes())),
        "visits", Outcomes.json(report.visits().outcomes()), "bytes", report.visits().bytes(),
        "waste",
        Console.object("redirects", redirects(report), "listings", report.yield().listings(),
            "withoutText", report.yield().empty()),
        "texts", report.yield().texts(), "due", queue.due(), "waiting", queue.waiting(),
        "nextVisit", queue.next().map(Instant::toString).orElse(null), "lastVisit",
        text(report.visits().last()), "pace",
        Console.object("responseMillis", host.usual().toMillis(), "crawlDelayMillis",
            host.crawlDelay().toMillis(), "overloads", host.overloads(), "silences",
            host.silences(), "readyAt", host.readyAt().toString()),
        "unreachable", CrawlStatus.isUnreachable(queue), "cuts",
        report.cuts().stream().map(CrawlReportCommand::object).toList(), "troubles",
        report.troubles().stream().map(CrawlReportCommand::object).toList());
  }

  private static Map<String, @Nullable Object> object(CutArea cut) {
    return Console.object("shape", cut.shape(), "reason", cut.reason(), "count", cut.count(),
        "example", cut.example());
  }

  private static Map<String, @Nullable Object> object(Trouble trouble) {
    return Console.object("reason", words(trouble), "outcome", trouble.outcome().label(),
        "status", trouble.status(), "count", trouble.count(), "example",
        trouble.example().text());
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }
}
