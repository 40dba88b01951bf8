package shortlist.app.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import shortlist.corpus.document.Document;
import shortlist.corpus.exchange.DocumentFile;
import shortlist.corpus.workspace.Workspace;
import shortlist.corpus.workspace.WorkspaceLock;

@Command(name = "document", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "Documents that were not crawled: import.")
final class DocumentCommand implements Runnable {

  private static final int BATCH = 2_000;
  private static final long BATCH_CHARACTERS = 8 << 20;

  private final Main main;

  DocumentCommand(Main main) {
    this.main = main;
  }

  @Override
  public void run() {
    throw new CommandException(ExitCode.USAGE, "Say what to do: shortlist document import");
  }

  @Command(name = "import", mixinStandardHelpOptions = true, description = "Add documents from JSON lines with id, title and text, and index them; one that is known is replaced.")
  int importFile(@Parameters(paramLabel = "FILE.jsonl") Path file) {
    Console console = main.console();
    try (DocumentFile documents = DocumentFile.open(file);
        Workspace workspace = main.openWorkspace()) {
      take(console, documents, workspace);
      int indexed = IndexCommand.index(console, workspace, false, false);
      return Math.max(indexed, SourceCommand.reportProblems(console, documents.unusable(),
          documents.problems()));
    }
  }

  /** What is taken stays taken if this is cut short, and is no work when it is done again. */
  private static void take(Console console, DocumentFile documents, Workspace workspace) {
    long taken = 0;
    long changed = 0;
    try (WorkspaceLock _ = workspace.exclusively("document import");
        Progress progress = console.progress()) {
      List<Document> batch = documents.next(BATCH, BATCH_CHARACTERS);
      while (!batch.isEmpty()) {
        changed += workspace.store().documents().importAll(batch);
        taken += batch.size();
        progress.show(documents.position() >> 20, documents.size() >> 20, "MB");
        batch = documents.next(BATCH, BATCH_CHARACTERS);
      }
    }
    console.say("Took %,d documents; %,d of them are new or changed.", taken, changed);
  }
}
