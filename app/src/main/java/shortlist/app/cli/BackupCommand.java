package shortlist.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import shortlist.corpus.workspace.Workspace;

@Command(name = "backup", mixinStandardHelpOptions = true, description = "Write a consistent copy of the workspace to a zip file; other work may go on.")
final class BackupCommand implements Callable<Integer> {

  private final Main main;

  @Parameters(paramLabel = "FILE", description = "The zip file to make.")
  private Path file = Path.of("");

  BackupCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    try (Workspace workspace = main.openWorkspace()) {
      workspace.backup(file);
      main.console()
          .say("Wrote %s. To use it, unpack it into a new folder and run there: shortlist"
              + " index --rebuild", file);
      return ExitCode.DONE;
    }
  }
}
