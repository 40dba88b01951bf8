package shortlist.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shortlist.app.edition.Checks;
import shortlist.app.edition.Finding;
import shortlist.app.edition.LinkQuestions;
import shortlist.app.json.CheckJson;
import shortlist.corpus.document.Legible;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.workspace.Workspace;
import shortlist.crawler.CrawlOptions;
import shortlist.crawler.LinkState;

@Command(name = "check", mixinStandardHelpOptions = true, description = "Look the draft over before it is sent: do its links work, did they run before, what is missing.")
final class EditionCheckCommand implements Callable<Integer> {

  private final Main main;

  @Parameters(arity = "0..1", paramLabel = "NUMBER", description = "An edition by its number; the draft if not said.")
  private @Nullable Integer number;

  @Option(names = "--offline", description = "Do not ask whether the links work.")
  private boolean offline;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Mixin
  private NetworkOptions network = new NetworkOptions();

  EditionCheckCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    try (Workspace workspace = main.openWorkspace()) {
      Edition edition = EditionCommand.edition(workspace.store(), number);
      List<LinkState> links = offline ? List.of() : links(workspace, edition);
      List<Finding> findings = new ArrayList<>(LinkQuestions.findings(edition, links));
      findings.addAll(new Checks(workspace).of(edition));
      if (json) {
        main.console().json(CheckJson.object(edition, links, findings));
      } else {
        print(findings);
      }
      return findings.isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }
  }

  private List<LinkState> links(Workspace workspace, Edition edition) {
    LinkQuestions questions = new LinkQuestions(workspace);
    CrawlOptions options = questions.options(network.applyTo(CrawlOptions.DEFAULT));
    try (Progress progress = main.console().progress()) {
      AtomicInteger answered = new AtomicInteger();
      return questions.ask(edition, options,
          state -> progress.show(answered.incrementAndGet(), edition.slots().size(),
              "links have answered"));
    }
  }

  private void print(List<Finding> findings) {
    for (Finding finding : findings) {
      main.console()
          .print("%-8s %-8s %s", finding.severity().label(),
              finding.slot() == null ? "edition" : "link " + finding.slot(),
              Legible.line(finding.sentence()));
    }
    main.console()
        .say("%s", findings.isEmpty()
            ? "Nothing speaks against sending it, as far as can be told."
            : "Mend what you like, then: shortlist edition publish");
  }
}
