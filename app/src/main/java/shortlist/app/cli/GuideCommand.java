package shortlist.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shortlist.app.guide.GuideFormat;
import shortlist.app.guide.GuideJson;
import shortlist.corpus.document.Legible;
import shortlist.corpus.guide.Guide;
import shortlist.corpus.workspace.Workspace;

@Command(name = "guide", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "Reading paths, which are made at the desk: list, show, export.")
final class GuideCommand implements Runnable {

  private final Main main;

  GuideCommand(Main main) {
    this.main = main;
  }

  @Override
  public void run() {
    throw new CommandException(ExitCode.USAGE, "Say what to do: shortlist guide list|show|export");
  }

  @Command(mixinStandardHelpOptions = true, description = "List the reading paths.")
  int list(@Option(names = "--json", description = "JSON lines.") boolean json) {
    try (Workspace workspace = main.openWorkspace()) {
      List<Guide> guides = workspace.store().guides().all();
      for (Guide guide : guides) {
        if (json) {
          main.console().json(GuideJson.entry(guide));
        } else {
          main.console()
              .print("%4d  %-40s %d links", guide.number(), Legible.line(guide.title()),
                  guide.steps().size());
        }
      }
      if (guides.isEmpty()) {
        main.console().say("There are no guides. Next: shortlist serve, and begin one at /guides");
        return ExitCode.NOTHING_FOUND;
      }
      return ExitCode.DONE;
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Show a reading path.")
  int show(
      @Parameters(paramLabel = "NUMBER") int number,
      @Option(names = "--json", description = "One JSON object.") boolean json) {
    return print(number, json ? GuideFormat.JSON : GuideFormat.MARKDOWN);
  }

  @Command(mixinStandardHelpOptions = true, description = "Print a reading path, or its links as a list of case studies.")
  int export(
      @Parameters(paramLabel = "NUMBER") int number,
      @Option(names = "--format", defaultValue = "markdown", paramLabel = "markdown|html|json|cases|cases-html", description = "The form; ${DEFAULT-VALUE} if not said.") String format) {
    return print(number, GuideFormat.ofLabel(format)
        .orElseThrow(() -> new CommandException(ExitCode.USAGE, "There is no format "
            + Legible.line(format) + "; there are " + Arrays.stream(GuideFormat.values())
                .map(GuideFormat::label)
                .collect(Collectors.joining(", "))
            + ".")));
  }

  private int print(int number, GuideFormat format) {
    try (Workspace workspace = main.openWorkspace()) {
      Guide guide = workspace.store()
          .guides()
          .find(number)
          .orElseThrow(() -> new CommandException(ExitCode.NOTHING_FOUND, "There is no guide "
              + number + "; shortlist guide list shows them."));
      main.console().print("%s", format.write(guide).stripTrailing());
      return ExitCode.DONE;
    }
  }
}
