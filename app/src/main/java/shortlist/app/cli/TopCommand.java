package shortlist.app.cli;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shortlist.app.past.Chronicle;
import shortlist.app.past.Filed;
import shortlist.app.past.TopFormat;
import shortlist.app.past.TopList;
import shortlist.app.past.TopRequest;
import shortlist.corpus.document.Legible;
import shortlist.corpus.workspace.Workspace;

@Command(name = "top", mixinStandardHelpOptions = true, description = "The past resources that readers engaged with most, by categories.")
final class TopCommand implements Callable<Integer> {

  private final Main main;

  @Option(names = "--year", paramLabel = "YEAR", description = "Published in that year; of all years if not said.")
  private @Nullable Integer year;

  @Option(names = "--n", defaultValue = ""
      + TopRequest.USUAL, paramLabel = "N", description = "So many; ${DEFAULT-VALUE} if not said.")
  private int number;

  @Option(names = "--categories", paramLabel = "K", description = "In the K largest categories only.")
  private @Nullable Integer categories;

  @Option(names = "--format", defaultValue = "text", paramLabel = "markdown|html|json|text", description = "The form; ${DEFAULT-VALUE} if not said.")
  private String format = "text";

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  TopCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    TopFormat form = json ? TopFormat.JSON : form();
    TopRequest request = request();
    try (Workspace workspace = main.openWorkspace()) {
      Chronicle chronicle = Chronicle.of(workspace.store());
      TopList list = TopList.of(chronicle, Filed.of(workspace.store(), chronicle), request);
      main.console().print("%s", form.write(list).stripTrailing());
      if (list.entries().isEmpty()) {
        main.console()
            .say("Nothing was published%s as far as is known. Next: shortlist resource import FILE",
                year == null ? "" : " in " + year);
        return ExitCode.NOTHING_FOUND;
      }
      return ExitCode.DONE;
    }
  }

  private TopRequest request() {
    try {
      return new TopRequest(year, number, categories);
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, Main.sentence(e));
    }
  }

  private TopFormat form() {
    return TopFormat.ofLabel(format)
        .orElseThrow(() -> new CommandException(ExitCode.USAGE, "There is no format "
            + Legible.line(format) + "; there are " + Arrays.stream(TopFormat.values())
                .map(TopFormat::label)
                .collect(Collectors.joining(", "))
            + "."));
  }
}
