package shortlist.app.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import shortlist.corpus.document.Legible;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.tone.ToneReader;

@Command(name = "gauge", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "What level and click-bait are told by: words.")
final class GaugeCommand implements Runnable {

  private final Main main;

  GaugeCommand(Main main) {
    this.main = main;
  }

  @Override
  public void run() {
    throw new CommandException(ExitCode.USAGE, "Say what to do: shortlist gauge words");
  }

  @Command(mixinStandardHelpOptions = true, description = "Print the lines that are in use, the program's and those of tone.txt in the workspace, in the form of that file.")
  int words(@Option(names = "--json", description = "One JSON object.") boolean json) {
    try (Workspace workspace = main.openWorkspace()) {
      ToneReader.Read read = ToneReader.read(workspace.folder().resolve(Workspace.TONE));
      if (json) {
        main.console().json(Map.of("lines", read.rules().lines(), "notes", read.notes()));
      } else {
        read.rules().lines().forEach(line -> main.console().print("%s", Legible.line(line)));
      }
      read.notes().forEach(note -> main.console().say("%s", Legible.line(note)));
      return ExitCode.DONE;
    }
  }
}
