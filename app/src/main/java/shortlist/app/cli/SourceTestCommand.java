package shortlist.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shortlist.app.work.Crawling;
import shortlist.corpus.engagement.Relevance;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.source.Rules;
import shortlist.corpus.workspace.Secrets;
import shortlist.corpus.workspace.Settings;
import shortlist.corpus.workspace.Workspace;
import shortlist.crawler.CrawlOptions;
import shortlist.crawler.Scout;
import shortlist.crawler.ScoutReport;

@Command(name = "test", mixinStandardHelpOptions = true, description = "Tell what a crawl would find at an address, and why; changes nothing.")
final class SourceTestCommand implements Callable<Integer> {

  private final Main main;

  @Parameters(paramLabel = "URL")
  private String address = "";

  @Mixin
  private NetworkOptions network = new NetworkOptions();

  @Mixin
  private RuleOptions rules = new RuleOptions();

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  SourceTestCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    WebUrl url = SourceCommand.address(address);
    ScoutReport report = look(url, network.applyTo(CrawlOptions.DEFAULT),
        rules.applyTo(Rules.NONE));
    if (json) {
      main.console().json(ScoutView.json(report));
    } else {
      ScoutView.lines(main.console(), report);
    }
    return verdict(report);
  }

  private ScoutReport look(WebUrl url, CrawlOptions options, Rules limits) {
    Optional<Workspace> known = main.findWorkspace();
    if (known.isEmpty()) {
      return look(Settings.DEFAULT, Secrets.NONE, url, options, limits, Relevance.UNKNOWN);
    }
    try (Workspace workspace = known.get()) {
      return look(workspace.settings(), workspace.secrets(), url, options, limits,
          Crawling.relevance(workspace, remark -> main.console().say("%s", remark)));
    }
  }

  private ScoutReport look(Settings settings, Secrets secrets, WebUrl url, CrawlOptions options,
      Rules limits, Relevance relevance) {
    try (Progress progress = main.console().progress()) {
      AtomicInteger requests = new AtomicInteger();
      Scout scout = new Scout(settings, secrets, options, relevance,
          asked -> progress.show(requests.incrementAndGet(), 0, "asking for " + asked));
      if (scout.lacksContact(url)) {
        throw new CommandException(ExitCode.USAGE, "Whoever asks the public web says who asks: put"
            + " a web page or mail address as contact into shortlist.toml in the workspace (or"
            + " make one with: shortlist init --contact you@example.org).");
      }
      return scout.look(url, limits);
    }
  }

  private int verdict(ScoutReport report) {
    Console console = main.console();
    if (report.nothingReached()) {
      console.say("The host could not be reached; check the address and the network.");
      return ExitCode.NO_NETWORK;
    }
    if (report.hasFailures()) {
      console.say("A host could not be reached; try again later.");
      return ExitCode.SOME_FAILED;
    }
    if (!report.isUseful()) {
      console.say("There is nothing to crawl; try the blog's front page or its feed.");
      return ExitCode.NOTHING_FOUND;
    }
    console.say("Next: shortlist source add %s", report.address());
    return ExitCode.DONE;
  }
}
