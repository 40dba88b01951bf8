package shortlist.app.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import shortlist.app.trail.PlainWords;
import shortlist.app.work.Crawling;
import shortlist.corpus.document.Legible;
import shortlist.corpus.source.Source;
import shortlist.corpus.workspace.Workspace;
import shortlist.crawler.CrawlListener;
import shortlist.crawler.CrawlOptions;
import shortlist.crawler.CrawlSummary;
import shortlist.crawler.HostSummary;

@Command(name = "crawl", mixinStandardHelpOptions = true, description = "Fetch what is new on the sources; goes on where an earlier crawl stopped.")
final class CrawlCommand implements Callable<Integer> {

  private static final Pattern TIME = Pattern.compile("([1-9]\\d{0,5})([smh]?)");

  private final Main main;

  @Option(names = "--source", split = ",", paramLabel = "ID", description = "Only these sources.")
  private Set<Long> sources = Set.of();

  @Option(names = "--max-pages", paramLabel = "N", description = "Stop after so many pages.")
  private long maxPages = CrawlOptions.DEFAULT.maxPages();

  @Option(names = "--max-pages-per-host", paramLabel = "N", description = "And so many of one host.")
  private long maxPagesPerHost = CrawlOptions.DEFAULT.maxPagesPerHost();

  @Option(names = "--max-depth", paramLabel = "N", description = "Links to follow from a source.")
  private int maxDepth = CrawlOptions.DEFAULT.maxDepth();

  @Option(names = "--delay", paramLabel = "MS", description = "Leave a host alone so long between requests.")
  private @Nullable Long delay;

  @Option(names = "--max-time", paramLabel = "TIME", description = "Be done by then: 90s, 30m, 2h.")
  private @Nullable String maxTime;

  @Option(names = "--due", description = "Only what its schedule says is due, for a timer; else every feed and front page is asked for news.")
  private boolean dueOnly;

  @Mixin
  private NetworkOptions network = new NetworkOptions();

  @Option(names = "--json", description = "Print the summary as one JSON object.")
  private boolean json;

  CrawlCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    CrawlOptions options = options();
    try (Workspace workspace = main.openWorkspace()) {
      requireSources(workspace, options.sourceIds());
      return crawl(main.console(), workspace, options, json);
    }
  }

  /** Crawls with progress, ends cleanly on an interrupt, and prints what came of it. */
  static int crawl(Console console, Workspace workspace, CrawlOptions options, boolean json) {
    Crawling.Result result;
    boolean interrupted;
    try (Progress progress = console.progress()) {
      Crawling crawling = new Crawling(workspace, options, listener(progress),
          remark -> console.say("%s", remark));
      if (crawling.lacksContact()) {
        throw new CommandException(ExitCode.USAGE, "A crawl of the public web says who asks: put"
            + " a web page or mail address as contact into "
            + workspace.folder().resolve("shortlist.toml")
            + " (or give it to shortlist init --contact).");
      }
      try (Interrupt interrupt = new Interrupt(crawling::stop)) {
        result = crawling.run();
        interrupted = interrupt.happened();
        report(console, result.summary(), json);
        if (interrupted) {
          console.say("Interrupted; the next crawl goes on from here.");
        }
        // An interrupted process ends as soon as this block does.
        console.flush();
      }
    }
    if (interrupted) {
      return ExitCode.INTERRUPTED;
    }
    if (result.summary().nothingReached()) {
      console.say("No host could be reached; check the network, or the proxy.");
      return ExitCode.NO_NETWORK;
    }
    result.fruitless()
        .forEach(page -> console.say("%s %s", page.sentence(), page.queued()
            ? "It stays queued for the next crawls."
            : "Mend or remove it: shortlist source list"));
    return result.hasFailures() ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  private CrawlOptions options() {
    if (maxPages < 0 || maxPagesPerHost < 0 || maxDepth < 0
        || (delay != null && (delay < 0 || delay > 86_400_000))) {
      throw new CommandException(ExitCode.USAGE, "Limits and delay take numbers from 0 on.");
    }
    return network.applyTo(new CrawlOptions(sources, maxPages, maxPagesPerHost, maxDepth,
        Optional.ofNullable(delay).map(Duration::ofMillis), CrawlOptions.DEFAULT.timeout(),
        Optional.ofNullable(maxTime).map(CrawlCommand::duration), dueOnly, false,
        CrawlOptions.DEFAULT.network()));
  }

  private static Duration duration(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      throw new CommandException(ExitCode.USAGE, "--max-time takes a number of seconds, minutes or"
          + " hours: 90s, 30m, 2h; not " + Legible.line(text));
    }
    long number = Long.parseLong(time.group(1));
    return switch (time.group(2)) {
      case "h" -> Duration.ofHours(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofSeconds(number);
    };
  }

  private static void requireSources(Workspace workspace, Set<Long> wanted) {
    List<Long> known = workspace.store().sources().all().stream().map(Source::id).toList();
    if (known.isEmpty()) {
      throw new CommandException(ExitCode.NOTHING_FOUND,
          "There are no sources yet. Add one with: shortlist source add URL");
    }
    wanted.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
      throw new CommandException(ExitCode.USAGE,
          "There is no source " + id + "; shortlist source list shows them.");
    });
  }

  private static CrawlListener listener(Progress line) {
    return new CrawlListener() {
      @Override
      public void progress(CrawlListener.Progress progress) {
        line.show(progress.visited(), progress.visited() + progress.queued(),
            "pages, %d hosts at work, %.0f/s, %.1f MB, %d failed%s".formatted(
                progress.activeHosts(), progress.rate(), progress.bytes() / 1e6, progress.failed(),
                progress.left()
                    .map(left -> ", about " + PlainWords.duration(left) + " left")
                    .orElse("")));
      }
    };
  }

  private static void report(Console console, CrawlSummary summary, boolean json) {
    if (json) {
      Map<String, @Nullable Object> object = Console.object("fetched", summary.fetched(),
          "notModified", summary.notModified(), "redirected", summary.redirected(), "missing",
          summary.missing(), "failed", summary.failed(), "disallowed", summary.disallowed(),
          "skipped", summary.skipped(), "bytes", summary.bytes(), "seconds", summary.seconds(),
          "hosts", summary.hosts().stream().map(CrawlCommand::object).toList());
      console.json(object);
    } else {
      console.say(
          "%,d fetched, %,d unchanged, %,d redirects, %,d missing, %,d forbidden by robots.txt,"
              + " %,d skipped, %,d failed; %.1f MB in %.1f s.",
          summary.fetched(), summary.notModified(),
          summary.redirected(), summary.missing(), summary.disallowed(), summary.skipped(),
          summary.failed(), summary.bytes() / 1e6, summary.seconds());
    }
    console.sayAll(summary.hosts()
        .stream()
        .filter(host -> !host.errors().isEmpty())
        .map(host -> host.host() + ": " + String.join("; ", host.errors()))
        .toList());
  }

  private static Map<String, @Nullable Object> object(HostSummary host) {
    return Console.object("host", host.host(), "fetched", host.fetched(), "notModified",
        host.notModified(), "redirected", host.redirected(), "missing", host.missing(), "failed",
        host.failed(), "disallowed", host.disallowed(), "skipped", host.skipped(), "bytes",
        host.bytes(), "unreachable", host.unreachable(), "errors", host.errors());
  }
}
