package shortlist.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import shortlist.corpus.document.Document;
import shortlist.corpus.exchange.DocumentFile;
import shortlist.corpus.exchange.Imported;
import shortlist.corpus.workspace.Workspace;
import shortlist.corpus.workspace.WorkspaceLock;

@Command(name = "document", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "Documents that were not crawled: import.")
final class DocumentCommand implements Runnable {

  private final Main main;

  DocumentCommand(Main main) {
    this.main = main;
  }

  @Override
  public void run() {
    throw new CommandException(ExitCode.USAGE, "Say what to do: shortlist document import");
  }

  @Command(name = "import", mixinStandardHelpOptions = true, description = "Add documents from JSON lines with id, title and text, and index them.")
  int importFile(@Parameters(paramLabel = "FILE.jsonl") Path file) {
    Imported<Document> imported = DocumentFile.read(file);
    try (Workspace workspace = main.openWorkspace()) {
      try (WorkspaceLock _ = workspace.exclusively("document import")) {
        workspace.store().documents().importAll(imported.items());
      }
      main.console().say("Took %d documents.", imported.items().size());
      int indexed = IndexCommand.index(main.console(), workspace, false, false);
      return Math.max(indexed, SourceCommand.reportProblems(main.console(), imported));
    }
  }
}
